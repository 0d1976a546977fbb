#include "ingest/json/lever_form.h"

#include <string.h>

#include "ingest/json/json_member.h"

bool lever_form_is(const json_t *record)
{
    const json_t *const fields = json_member(record, "fields");
    const json_t *const first = json_array_get(fields, 0);
    return json_is_array(fields) && json_object_get(first, "type") &&
           json_object_get(first, "text") && json_member(record, "type text baseTemplateId");
}

static bool add_form(struct form_reading *reading)
{
    const json_t *const form = reading->record;
    const json_t *who = json_member(form, "opportunity_id opportunityId opportunity candidate_id "
                                          "candidateId candidate");
    const json_t *const candidate = json_member(form, "candidate");
    if (json_is_object(who))
        who = json_member(who, "id");
    if (!who)
        return form_row_without_candidate(reading, "Lever feedback forms", "opportunity_id");
    return form_row_cell(reading, "Opportunity ID", who) &&
           (!json_is_object(candidate) || !json_member(candidate, "name") ||
            form_row_person(reading, "Candidate Name", candidate)) &&
           form_row_cell(reading, "Form", json_member(form, "text")) &&
           form_row_person(reading, "Interviewer",
                           json_member(form, "user user_id userId interviewer createdBy")) &&
           form_row_cell(reading, "createdAt", json_member(form, "createdAt created_at")) &&
           form_row_cell(reading, "completedAt", json_member(form, "completedAt completed_at"));
}

/* The rating of the whole form has a label: "3 - Hire". */
static bool is_verdict(const json_t *field)
{
    const char *const type = json_member_text(field, "type");
    const char *const value = json_member_text(field, "value");
    return strcmp(type, "score-system") == 0 ||
           (strcmp(type, "score") == 0 && *value && strspn(value, "0123456789") < strlen(value));
}

static bool add_score(struct form_reading *reading, const char *question, const json_t *score,
                      const json_t *comment, const char *place)
{
    reading->n_scores += score != NULL;
    return form_row_text(reading, "Question", question) && form_row_cell(reading, "Score", score) &&
           form_row_text(reading, "min_score", "1") && form_row_text(reading, "max_score", "4") &&
           form_row_cell(reading, "Comment", comment) && form_row_end(reading, place);
}

/* A grid: what is scored in one list, the scores in another, in the same order. */
static bool add_scorecard(struct form_reading *reading, const json_t *field, size_t index)
{
    const json_t *const scores = json_member(field, "scores"), *const values = json_member(field,
                                                                                           "value");
    size_t i;
    json_t *value;
    json_array_foreach (values, i, value) {
        char place[80];
        const json_t *const score = json_array_get(scores, i);
        const char *const question = json_is_string(score)
                                         ? json_string_value(score)
                                         : json_member_text(score, "text name title description");
        snprintf(place, sizeof place, "fields[%zu].value[%zu]", index, i);
        if (!add_score(reading, question, json_member(value, "score"),
                       json_member(value, "comment"), place))
            return false;
    }
    return true;
}

static bool add_verdict(struct form_reading *reading, const json_t *field, const char *place)
{
    return form_row_cell(reading, "Question", json_member(field, "text")) &&
           form_row_cell(reading, "Score", json_member(field, "value")) &&
           form_row_text(reading, "Scale", "lever") && form_row_end(reading, place);
}

static bool add_field(struct form_reading *reading, const json_t *field, size_t index)
{
    const char *const type = json_member_text(field, "type");
    char place[48];
    snprintf(place, sizeof place, "fields[%zu]", index);
    if (is_verdict(field))
        return !reading->overall || add_verdict(reading, field, place);
    if (reading->overall)
        return true;
    if (strcmp(type, "scorecard") == 0)
        return add_scorecard(reading, field, index);
    return strcmp(type, "score") != 0 || add_score(reading, json_member_text(field, "text"),
                                                   json_member(field, "value"), NULL, place);
}

bool lever_form_rows(struct form_reading *reading)
{
    size_t i;
    json_t *field;
    if (json_member(reading->record, "deletedAt deleted_at")) {
        reading->n_deleted++;
        return true;
    }
    if (!add_form(reading))
        return false;
    json_array_foreach (json_member(reading->record, "fields"), i, field)
        if (!add_field(reading, field, i))
            return false;
    return true;
}
