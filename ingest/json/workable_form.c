#include "ingest/json/workable_form.h"

#include "ingest/json/json_member.h"

bool workable_form_is(const json_t *record)
{
    return json_member(record, "member member_id") &&
           (json_member(record, "grade score_card") ||
            (json_object_get(record, "action") && json_object_get(record, "rating")));
}

static bool add_rating(struct form_reading *reading)
{
    const json_t *const rating = reading->record;
    const json_t *const candidate = json_member(rating, "candidate");
    const json_t *const member = json_member(rating, "member");
    const json_t *const who = json_is_object(candidate) ? json_member(candidate, "id")
                                                        : json_member(rating, "candidate_id");
    if (!candidate && !who)
        return form_row_without_candidate(reading, "Workable ratings", "candidate");
    return (!who || form_row_cell(reading, "Candidate ID", who)) &&
           (!candidate || form_row_person(reading, "Candidate Name", candidate)) &&
           form_row_person(reading, "Interviewer",
                           member ? member : json_member(rating, "member_id")) &&
           form_row_cell(reading, "Stage", json_member(rating, "stage_name")) &&
           form_row_cell(reading, "Interview date", json_member(rating, "created_at"));
}

static bool add_score(struct form_reading *reading, const json_t *question, const json_t *topic,
                      const json_t *score, const json_t *comment, const char *place)
{
    char scale[40] = "";
    const char *const name = json_member_text(reading->record, "scale");
    if (*name)
        snprintf(scale, sizeof scale, "workable-%.20s", name);
    reading->n_scores += score != NULL;
    return (question ? form_row_cell(reading, "Question", question)
                     : form_row_text(reading, "Question", "Rating")) &&
           (!topic || form_row_cell(reading, "Topic", topic)) &&
           form_row_cell(reading, "Score", score) &&
           (!*scale || form_row_text(reading, "Scale", scale)) &&
           form_row_cell(reading, "Comment", comment) && form_row_end(reading, place);
}

static bool add_trait(struct form_reading *reading, const json_t *section, const json_t *trait,
                      const char *place)
{
    const json_t *const topic = json_member(section, "name"), *const score = json_member(trait,
                                                                                         "score");
    size_t i;
    json_t *question;
    if (score && !add_score(reading, json_member(trait, "name"), topic, score,
                            json_member(trait, "note"), place))
        return false;
    json_array_foreach (json_member(trait, "questions"), i, question) {
        char deeper[120];
        const json_t *const of_question = json_member(question, "score");
        snprintf(deeper, sizeof deeper, "%.80s.questions[%zu]", place, i);
        if (of_question && !add_score(reading, json_member(question, "body"), topic, of_question,
                                      json_member(question, "note"), deeper))
            return false;
    }
    return true;
}

static bool add_scorecard(struct form_reading *reading)
{
    const json_t *const sections = json_member(json_member(reading->record, "score_card"),
                                               "sections");
    size_t i, k;
    json_t *section, *trait;
    json_array_foreach (sections, i, section)
        json_array_foreach (json_member(section, "traits"), k, trait) {
            char place[100];
            snprintf(place, sizeof place, "score_card.sections[%zu].traits[%zu]", i, k);
            if (!add_trait(reading, section, trait, place))
                return false;
        }
    return true;
}

bool workable_form_rows(struct form_reading *reading)
{
    const size_t before = reading->n_scores;
    const json_t *const rating = json_member(reading->record, "rating");
    const json_t *const grade = json_member(reading->record, "grade");
    const json_t *const whole = json_is_object(rating) ? json_member(rating, "score grade")
                                                       : rating;
    if (!grade && !whole && !json_member(reading->record, "score_card"))
        return true;
    if (!add_rating(reading) || !add_scorecard(reading))
        return false;
    if (reading->n_scores > before || (!grade && !whole))
        return true;
    return add_score(reading, NULL, NULL, grade ? grade : whole,
                     json_member(reading->record, "comment body"), grade ? "grade" : "rating");
}
