#include "ingest/json/greenhouse_form.h"

#include "base/buffer.h"
#include "ingest/json/json_member.h"

bool greenhouse_form_is(const json_t *record)
{
    const json_t *const attributes = json_member(record, "attributes");
    const json_t *const first = json_array_get(attributes, 0);
    return json_is_array(attributes) && json_member(record, "interviewer submitted_by") &&
           (first ? json_object_get(first, "rating") && json_object_get(first, "name")
                  : json_object_get(record, "overall_recommendation") != NULL);
}

static bool add_card(struct form_reading *reading)
{
    const json_t *const card = reading->record;
    const json_t *const candidate = json_member(card, "candidate");
    const json_t *const id = json_is_object(candidate) ? json_member(candidate, "id") : NULL;
    const json_t *const application = json_member(card, "application_id");
    const json_t *const who = id ? id : json_member(card, "candidate_id");
    if (!who && !application)
        return form_row_without_candidate(reading, "Greenhouse scorecards", "candidate_id");
    return (!who || form_row_cell(reading, "Candidate ID", who)) &&
           (!json_is_object(candidate) || form_row_person(reading, "Candidate Name", candidate)) &&
           form_row_cell(reading, "Application ID", application) &&
           form_row_cell(reading, "Interview", json_member(card, "interview")) &&
           form_row_cell(reading, "Interviewed At", json_member(card, "interviewed_at")) &&
           form_row_person(reading, "Interviewer", json_member(card, "interviewer submitted_by")) &&
           form_row_person(reading, "Submitted By", json_member(card, "submitted_by")) &&
           form_row_cell(reading, "Overall Recommendation",
                         json_member(card, "overall_recommendation"));
}

static bool add_attribute(struct form_reading *reading, const json_t *type, const json_t *name,
                          const json_t *rating, const json_t *note)
{
    return form_row_cell(reading, "Attribute Type", type) &&
           form_row_cell(reading, "Attribute", name) && form_row_cell(reading, "Rating", rating) &&
           form_row_cell(reading, "Note", note);
}

static bool add_overall(struct form_reading *reading)
{
    const json_t *const verdict = json_member(reading->record, "overall_recommendation");
    return form_row_text(reading, "Attribute", "Overall Recommendation") &&
           form_row_cell(reading, "Rating", verdict) &&
           form_row_text(reading, "Scale", "greenhouse-overall") &&
           form_row_end(reading, "overall_recommendation");
}

bool greenhouse_form_rows(struct form_reading *reading)
{
    size_t i;
    json_t *attribute;
    if (!add_card(reading))
        return false;
    if (reading->overall)
        return add_overall(reading);
    json_array_foreach (json_member(reading->record, "attributes"), i, attribute) {
        char place[48];
        snprintf(place, sizeof place, "attributes[%zu]", i);
        reading->n_scores += json_member(attribute, "rating") != NULL;
        if (!add_attribute(reading, json_member(attribute, "type"), json_member(attribute, "name"),
                           json_member(attribute, "rating"), json_member(attribute, "note")) ||
            !form_row_end(reading, place))
            return false;
    }
    return true;
}
