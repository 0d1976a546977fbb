#include "ingest/json/ashby_form.h"

#include <string.h>

#include "ingest/json/json_member.h"

bool ashby_form_is(const json_t *record)
{
    return json_is_object(json_member(record, "submittedValues")) &&
           json_is_array(json_member(json_member(record, "formDefinition"), "sections"));
}

static bool add_form(struct form_reading *reading)
{
    const json_t *const form = reading->record;
    const json_t *const candidate = json_member(form, "candidate");
    const json_t *const application = json_member(form, "application");
    const json_t *who = json_member(form, "applicationId");
    if (!who)
        who = json_member(application ? application : candidate, "id");
    if (!who)
        return form_row_without_candidate(reading, "Ashby feedback", "applicationId");
    return form_row_cell(reading, "Candidate ID", who) &&
           (!json_is_object(candidate) || form_row_person(reading, "Candidate Name", candidate)) &&
           form_row_person(reading, "Interviewer",
                           json_member(form, "submittedByUser submittedBy creditedToUser")) &&
           form_row_cell(reading, "Interview date", json_member(form, "submittedAt"));
}

/* The label of a value that is chosen from several; the value where it has none. */
static const json_t *chosen_label(const json_t *field, const json_t *value)
{
    size_t i;
    json_t *choice;
    json_array_foreach (json_member(field, "selectableValues"), i, choice)
        if (json_equal(json_object_get(choice, "value"), value) && json_member(choice, "label"))
            return json_member(choice, "label");
    return value;
}

static const json_t *comment_of(const json_t *value)
{
    const json_t *const comment = json_member(value, "comments comment");
    return json_is_object(comment) ? json_member(comment, "value text") : comment;
}

static bool add_score(struct form_reading *reading, const json_t *field, const char *path)
{
    const json_t *const value = json_member(json_member(reading->record, "submittedValues"), path);
    const json_t *const score = json_is_object(value) ? json_member(value, "score value") : value;
    reading->n_scores += score != NULL;
    return form_row_cell(reading, "Question", json_member(field, "title humanReadablePath path")) &&
           form_row_cell(reading, "Score", score) && form_row_text(reading, "min_score", "1") &&
           form_row_text(reading, "max_score", "4") &&
           form_row_cell(reading, "Comment", comment_of(value));
}

static bool add_verdict(struct form_reading *reading, const json_t *field, const char *path)
{
    const json_t *const value = json_member(json_member(reading->record, "submittedValues"), path);
    return form_row_cell(reading, "Question", json_member(field, "title path")) &&
           form_row_cell(reading, "Score", chosen_label(field, value));
}

static bool add_field(struct form_reading *reading, const json_t *section, const json_t *field)
{
    const char *const path = json_member_text(field, "path"), *const type = json_member_text(
                                                                  field, "type");
    const bool is_score = strcmp(type, "Score") == 0;
    const bool is_verdict = strcmp(type, "ValueSelect") == 0 && strstr(path, "recommendation");
    char place[TABLE_PLACE_SIZE];
    if (reading->overall ? !is_verdict : !is_score)
        return true;
    snprintf(place, sizeof place, "submittedValues.%.60s", path);
    return form_row_cell(reading, "Topic", json_member(section, "title")) &&
           (is_score ? add_score(reading, field, path) : add_verdict(reading, field, path)) &&
           form_row_end(reading, place);
}

bool ashby_form_rows(struct form_reading *reading)
{
    size_t i, k;
    json_t *section, *field;
    if (!add_form(reading))
        return false;
    json_array_foreach (json_member(json_member(reading->record, "formDefinition"), "sections"), i,
                        section)
        json_array_foreach (json_member(section, "fields"), k, field) {
            const json_t *const inner = json_member(field, "field");
            if (!add_field(reading, section, inner ? inner : field))
                return false;
        }
    return true;
}
