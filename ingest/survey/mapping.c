#include "ingest/survey/mapping.h"

#include <string.h>

static const char *const column_keys[N_SCORE_COLUMNS] = {
    [COLUMN_CANDIDATE] = "candidate",
    [COLUMN_CANDIDATE_NAME] = "candidate_name",
    [COLUMN_ROLE] = "role",
    [COLUMN_STAGE] = "stage",
    [COLUMN_INTERVIEW_DATE] = "interview_date",
    [COLUMN_INTERVIEWER] = "interviewer",
    [COLUMN_QUESTION] = "question",
    [COLUMN_QUESTION_TITLE] = "question_title",
    [COLUMN_TOPIC] = "topic",
    [COLUMN_SCORE] = "score",
    [COLUMN_MAX_SCORE] = "max_score",
    [COLUMN_MIN_SCORE] = "min_score",
    [COLUMN_SCALE] = "scale",
    [COLUMN_INTERVIEW_ID] = "interview_id",
    [COLUMN_COMMENT] = "comment",
    [COLUMN_OUTCOME] = "outcome",
    [COLUMN_CRITERION] = "criterion",
    [COLUMN_SUBMITTED] = "submitted",
};

static const char *const last_name_keys[N_SCORE_COLUMNS] = {
    [COLUMN_CANDIDATE_NAME] = "candidate_last_name",
    [COLUMN_INTERVIEWER] = "interviewer_last_name",
};

static const struct {
    char delimiter;
    const char *name;
} delimiters[] = {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "pipe"}};

const char *mapping_column_key(enum score_column column)
{
    return column_keys[column];
}

const char *mapping_last_name_key(enum score_column column)
{
    return last_name_keys[column];
}

const char *mapping_delimiter_name(char delimiter)
{
    for (size_t i = 0; i < sizeof delimiters / sizeof *delimiters; i++)
        if (delimiters[i].delimiter == delimiter)
            return delimiters[i].name;
    return "";
}

bool mapping_delimiter_find(const char *name, char *ret)
{
    for (size_t i = 0; i < sizeof delimiters / sizeof *delimiters; i++)
        if (strcmp(delimiters[i].name, name) == 0) {
            *ret = delimiters[i].delimiter;
            return true;
        }
    return false;
}
