#ifndef ASSAY_TESTS_SUPPORT_REPORTS_PATIENCE_H
#define ASSAY_TESTS_SUPPORT_REPORTS_PATIENCE_H

/* Seconds that another program may take on a busy machine, where it is not what is tested. */
enum { PATIENCE = 3600 };

#endif
