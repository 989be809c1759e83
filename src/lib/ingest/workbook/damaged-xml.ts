import { RefusedFile } from '../refused-file.ts';

export const damagedXml = () => new RefusedFile('unreadable', 'XLSX');
