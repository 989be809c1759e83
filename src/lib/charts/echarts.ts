import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import type {
	AriaComponentOption,
	GraphicComponentOption,
	GridComponentOption,
	TooltipComponentOption
} from 'echarts/components';
import { init, use } from 'echarts/core';
import type { ComposeOption, ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, LineChart, AriaComponent, GraphicComponent, GridComponent, TooltipComponent, SVGRenderer]);

export type { BarSeriesOption, CustomSeriesOption, ECharts, LineSeriesOption };
export { init };

/** The options that the charts of this site use. */
export type ChartOption = ComposeOption<
	| BarSeriesOption
	| CustomSeriesOption
	| LineSeriesOption
	| AriaComponentOption
	| GraphicComponentOption
	| GridComponentOption
	| TooltipComponentOption
>;
