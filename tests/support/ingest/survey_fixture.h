#ifndef ASSAY_TESTS_SUPPORT_INGEST_SURVEY_FIXTURE_H
#define ASSAY_TESTS_SUPPORT_INGEST_SURVEY_FIXTURE_H

#include "ingest/survey/survey.h"
#include "tests/support/near.h"

/* What a test that surveys sheets has at hand, and the set-up and tear-down that give and take it.
 */
extern struct arena arena;
extern struct survey_options options; /* of the surveys to come */
extern struct survey survey;          /* the last */
extern struct error refusal;          /* what the last ended with, where it was refused */

int survey_without_scale(void **state);
int survey_on_one_to_five(void **state);
int end_survey(void **state);

#define SURVEY_TEST(name) cmocka_unit_test_setup_teardown(name, survey_without_scale, end_survey)
#define SURVEY_TEST_ON_FIVE(name)                                                                  \
    cmocka_unit_test_setup_teardown(name, survey_on_one_to_five, end_survey)

/* Surveys a sheet in CSV; false: it was refused. */
bool read_text(const char *text);

/* Fails where it is refused. */
void expect_read(const char *text);

/* Fails where it is read, or the hint does not have these words. */
void expect_asked(const char *text, const char *hint);

#endif
