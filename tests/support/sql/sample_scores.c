#include "tests/support/sql/sample_scores.h"

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/throwaway.h"

static const char *const statements[] = {
    "INSERT INTO assay.topic (topic_id, bank_id, code, title)"
    " SELECT 101, bank_id, 'T', 'Topic' FROM assay.bank WHERE name = ''",
    "INSERT INTO assay.question (question_id, bank_id, code, topic_id)"
    " SELECT v.id, bank_id, v.code, 101 FROM assay.bank,"
    " (VALUES (11, 'Q10'), (12, 'Q2'), (13, 'q1')) AS v (id, code) WHERE name = ''",
    "INSERT INTO assay.question_version (question_id, version, valid_from, title)"
    " SELECT question_id, 1, '-infinity', 'About ' || code FROM assay.question",
    "INSERT INTO assay.scale (scale_id, fingerprint, name, n_levels)"
    " VALUES (31, 'x', '1..3', 3), (32, 'y', '1..5', 5)",
    "INSERT INTO assay.scale_level (scale_id, level, value, label)"
    " SELECT 31, n, n + 1, (n + 1)::text FROM generate_series(0, 2) AS n",
    "INSERT INTO assay.scale_level (scale_id, level, value, label)"
    " SELECT 32, n, n + 1, (n + 1)::text FROM generate_series(0, 4) AS n",
    "INSERT INTO assay.role (role_id, name) VALUES (41, 'Engineer'), (42, 'Analyst')",
    "INSERT INTO assay.interviewer (interviewer_id, folded_name, name)"
    " VALUES (51, 'zoe', 'Zoe'), (52, 'al', 'Al')",
    "INSERT INTO assay.import (import_id, file, sha256, mapping, loaded_at, last_candidate)"
    " VALUES (61, 'f.csv', 's', 'm', now(), 3)",
    "INSERT INTO assay.candidate (candidate_id, source, export_id, name, by_name)"
    " VALUES (1, '', 'a', 'Ann', false), (2, '', 'b', 'Bo', false), (3, 'other', 'a', '', false)",
    "INSERT INTO assay.interview (candidate_id, interview_id, role_id, stage_id)"
    " SELECT v.c, v.i, v.r, stage_id FROM assay.stage,"
    " (VALUES (1, 71, 41), (1, 72, 42), (2, 73, 41)) AS v (c, i, r) WHERE name = ''",
    "INSERT INTO assay.rating (candidate_id, interview_id, question_id, interviewer_id,"
    " question_version, scale_id, level, rated_on, import_id) VALUES"
    " (1, 71, 11, 51, 1, 31, 2, '2026-01-05', 61), (1, 71, 11, 52, 1, 31, 0, '2026-02-01', 61),"
    " (1, 72, 11, 51, 1, 32, 4, '2026-03-01', 61), (1, 72, 12, 51, 1, 31, 1, '2026-03-01', 61),"
    " (1, 71, 13, 52, 1, 31, NULL, '2026-02-02', 61), (2, 73, 12, 52, 1, 31, 1, NULL, 61)",
};

void run_statement(struct connection *connection, const char *statement)
{
    struct error error;
    if (!session_query(connection, statement, NO_PARAMETERS, NULL, NULL, &error))
        fail_msg("%s: %s", statement, error.message);
}

void sample_scores_fill(struct connection *connection)
{
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
        run_statement(connection, statements[i]);
}

struct connection *sample_scores(void)
{
    char conninfo[2048];
    struct connection *connection;
    struct error error;
    const struct connection_options options = {0};
    throwaway_schema(conninfo, sizeof conninfo);
    if (!connection_open(conninfo, &options, &connection, &error))
        fail_msg("%s", error.message);
    sample_scores_fill(connection);
    return connection;
}
