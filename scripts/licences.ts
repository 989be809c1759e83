import { isPermissive, licencesText, shippedLicences } from './site/licences.ts';

const licences = shippedLicences();
console.log(licencesText(licences));
const unknown = licences.filter(({ licence }) => !isPermissive(licence));
for (const { name, licence } of unknown) console.error(`${name}: "${licence}" is not among the terms that are known.`);
process.exitCode = unknown.length > 0 ? 1 : 0;
