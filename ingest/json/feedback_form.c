#include "ingest/json/feedback_form.h"

#include "ingest/json/ashby_form.h"
#include "ingest/json/greenhouse_form.h"
#include "ingest/json/lever_form.h"
#include "ingest/json/workable_form.h"

static const struct feedback_form forms[] = {
    {"Greenhouse scorecards", greenhouse_form_is, greenhouse_form_rows},
    {"Lever feedback forms", lever_form_is, lever_form_rows},
    {"Ashby feedback", ashby_form_is, ashby_form_rows},
    {"Workable ratings", workable_form_is, workable_form_rows},
};

const struct feedback_form *feedback_form_of(const json_t *record)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i].is(record))
            return &forms[i];
    return NULL;
}

bool feedback_form_rows(const struct feedback_form *form, struct form_reading *reading)
{
    const size_t mark = json_rows_mark(reading->rows);
    const bool made = form->rows(reading);
    json_rows_restore(reading->rows, mark);
    return made;
}
