/**
 * What an able colleague writes for the 2022 little-giant rules over the same table: SQL's own three-valued
 * logic, one verdict per firm (0 met, 1 unmet, 2 unknown). Amounts are in 分, word lists are bit masks.
 */
export const handWritten = `
select key, case when verdict then 0 when not verdict then 1 else 2 end as outcome
from (
  select
    key,
    is_domestic_legal_entity
    and size_class & 14 <> 0
    and not on_blacklist
    and not product_in_prohibited_catalogue
    and not major_incident_or_tax_evasion_3y
    and segment_years >= 3
    and main_revenue_m1 * 10 >= revenue_m1 * 7
    and ((main_revenue_m1 - main_revenue_m2)::numeric / nullif(main_revenue_m2, 0)
       + (main_revenue_m2 - main_revenue_m3)::numeric / nullif(main_revenue_m3, 0)) / 2 >= 0.05
    and management_quality_statement
    and core_process_it_count >= 1
    and mgmt_or_foreign_product_cert & 6 <> 0
    and total_liabilities_m1 * 10 <= total_assets_m1 * 7
    and market_share >= 100000
    and has_own_brand
    and (national_sci_award_top3_3y
      or maker_china_top50
      or ((revenue_m1 >= 5000000000
           or (new_equity_2y >= 8000000000
               and rd_expense_m1 + rd_expense_m2 >= 3000000000
               and rd_staff_m1 * 2 >= employees_m1))
          and (revenue_m1 < 5000000000 or revenue_m1 >= 10000000000
               or (rd_expense_m1 * 50 >= revenue_m1 * 3 and rd_expense_m2 * 50 >= revenue_m2 * 3))
          and (revenue_m1 < 10000000000
               or (rd_expense_m1 * 100 >= revenue_m1 * 3 and rd_expense_m2 * 100 >= revenue_m2 * 3))
          and has_rd_institution
          and class1_ip_count_low >= 2))
    and chain_role_statement
    and product_domain & 14 <> 0 as verdict
  from firm_row
) judged`
