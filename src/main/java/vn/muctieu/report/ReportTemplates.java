package vn.muctieu.report;

import org.springframework.data.repository.Repository;

/** All forms that offices gave. */
interface ReportTemplates extends Repository<ReportTemplate, Long> {

    ReportTemplate save(ReportTemplate template);
}
