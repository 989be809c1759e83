/** A query that shows a reader what can be asked; what it asks, i18n says under its id. */
export interface ExampleQuery {
	readonly id:
		'by_year' | 'top_units' | 'repeat_share' | 'late_reports' | 'growth' | 'fields' | 'per_residents' | 'changes';
	readonly text: string;
}

/** The catalogue of examples; a test runs each over the release. */
export const exampleQueries: readonly ExampleQuery[] = [
	{
		id: 'by_year',
		text: `select extract(year from period_start) as nam, sum(turns) as luot
from receptions.facts
where level = 'province' and mode <> 'party_head'
group by nam
order by nam`
	},
	{
		id: 'top_units',
		text: `select u.name as don_vi, sum(f.turns) as luot
from receptions.facts f
join reference.units u using (unit_id)
where f.level = 'district' and f.mode <> 'party_head' and extract(year from f.period_start) = 2024
group by u.name
order by luot desc
limit 10`
	},
	{
		id: 'repeat_share',
		text: `select extract(year from period_start) as nam,
	sum(cases_repeat) / nullif(sum(cases_first) + sum(cases_repeat), 0) as ty_le_nhieu_lan
from receptions.facts
where level <> 'province' and mode <> 'party_head'
group by nam
order by nam`
	},
	{
		id: 'late_reports',
		text: `select u.name as don_vi, count(*) as so_bao_cao_thieu
from receptions.submissions s
join reference.units u using (unit_id)
where s.status in ('late', 'not_reported')
group by u.name
order by so_bao_cao_thieu desc, don_vi`
	},
	{
		id: 'growth',
		text: `with years as (
	select extract(year from period_start) as nam, sum(turns) as luot
	from receptions.facts
	where level = 'province' and mode <> 'party_head'
	group by nam
)
select nam, luot, luot - lag(luot) over (order by nam) as tang_giam
from years
order by nam`
	},
	{
		id: 'fields',
		text: `select field as linh_vuc, holder as chu_the, sum(recognised) as cong_nhan
from campaigns.facts
where level <> 'province'
group by all
order by cong_nhan desc nulls last`
	},
	{
		id: 'per_residents',
		text: `select u.name as don_vi, sum(f.turns) * 1000.0 / max(y.population) as luot_tren_1000_dan
from receptions.facts f
join reference.units u using (unit_id)
join reference.unit_years y on y.unit_id = f.unit_id and y.year = 2024
where f.level = 'province' and f.mode <> 'party_head' and extract(year from f.period_start) = 2024
group by u.name
order by 2 desc`
	},
	{
		id: 'changes',
		text: `select c.effective_date as ngay, o.name as don_vi_cu, n.name as don_vi_moi, c.legal_basis as can_cu
from reference.unit_changes c
join reference.units o on o.unit_id = c.old_unit_id
join reference.units n on n.unit_id = c.new_unit_id
order by ngay desc, don_vi_moi
limit 50`
	}
];
