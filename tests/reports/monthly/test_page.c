#include "reports/html/style_hash.h"
#include "reports/monthly/page.h"
#include "tests/support/near.h"
#include "tests/support/reports/hostile_report.h"

#include <stdlib.h>
#include <string.h>

#define HOSTILE "`touch /tmp/x`'; <script>alert(1)</script> =cmd|' /C calc'!A0"
#define HOSTILE_ESCAPED                                                                            \
    "`touch /tmp/x`&#39;; &lt;script&gt;alert(1)&lt;/script&gt; =cmd|&#39; /C calc&#39;!A0"

static int set_up(void **state)
{
    struct arena *const arena = calloc(1, sizeof *arena);
    *state = arena;
    return arena == NULL;
}

static int tear_down(void **state)
{
    arena_free(*state);
    free(*state);
    return 0;
}

static struct buffer render(const struct report *report, struct chart *const *charts, size_t n)
{
    struct buffer html = {0};
    struct error error = {0};
    if (!page_render(report, charts, n, &html, &error))
        fail_msg("%s:%zu: %s", error.source, error.line, error.message);
    return html;
}

static size_t occurrences(const struct buffer *html, const char *text)
{
    size_t n = 0;
    for (const char *at = strstr(html->data, text); at; at = strstr(at + 1, text))
        n++;
    return n;
}

static void expect_text(const struct buffer *html, const char *text)
{
    if (!strstr(html->data, text))
        fail_msg("the page lacks: %s", text);
}

static void expect_no_text(const struct buffer *html, const char *text)
{
    const char *const found = strstr(html->data, text);
    if (found)
        fail_msg("the page has: %.80s", found);
}

static void expect_in_order(const struct buffer *html, const char *const texts[], size_t n)
{
    const char *at = html->data;
    for (size_t i = 0; i < n; i++) {
        const char *const found = strstr(at, texts[i]);
        if (!found)
            fail_msg("missing, or too early: %s", texts[i]);
        else
            at = found;
    }
}

static void the_page_says_first_what_needs_attention(void **state)
{
    static const char *const texts[] = {
        "<h1>1.1 A project you saw through has grown easier; eight more questions need "
        "attention</h1>",
        "<b>96</b> candidates",
        "<b>1,003</b> ratings",
        "15 clear findings, 8 to watch. 12 questions: 7 flagged, 2 to watch, 2 sound and 1 of "
        "which "
        "nobody can say yet.",
        "href=\"#drift\">1.1 A project you saw through has grown easier</a>",
        "3.2 “Bisect a heisenbug” is too hard",
        "2.1 “Explain your last project” is too easy",
        "href=\"#interviewers\">Amara Diallo scores lower than colleagues on the same answers</a>",
        "<code class=\"hd\">interviewer:Amara-Diallo severe</code>",
        "And seven more, in their sections.",
        "Eight findings to watch",
        "3.3 “Read an unfamiliar trace” may be too hard",
        "Of one question nobody can say yet",
        "B2 “Ethics dilemma”",
        "All 12 questions: 7 flagged, 2 to watch, 2 sound and 1 of which nobody can "
        "say yet",
        "Difficulty and separation",
        "How the rubric is used",
        "<b>4.2</b>: Interviewers confuse 3 and 4: of 60 pairs of scores",
        "Agreement between interviewers",
        "Topic profiles of candidates",
        "Methods and data",
    };
    const struct sample *const sample = sample_report(*state);
    struct buffer html = render(&sample->report, NULL, 0);
    expect_in_order(&html, texts, sizeof texts / sizeof *texts);
    buffer_free(&html);
}

static void a_page_whose_rubrics_work_lists_none(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.confusions = NULL;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        for (size_t level = 0; level < 5; level++) {
            struct level_use *const use = &sample->result.questions.questions[q].levels[level];
            use->share = sample_estimate(0.2, 0.1, 0.3, 90);
            use->ability = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "too few");
        }
    struct buffer html = render(&sample->report, NULL, 0);
    const char *const rubric = strstr(html.data, "How the rubric is used");
    const char *const agreement = strstr(rubric, "Agreement between interviewers");
    const char *const list = strstr(rubric, "<ul");
    assert_true(!list || list > agreement);
    buffer_free(&html);
}

static void every_name_in_the_templates_is_set(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct buffer html = render(&sample->report, NULL, 0);
    expect_no_text(&html, "{{");
    buffer_free(&html);
}

static void the_same_report_gives_the_same_bytes(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct buffer once = render(&sample->report, NULL, 0);
    struct buffer again = render(&sample->report, NULL, 0);
    assert_string_equal(once.data, again.data);
    buffer_free(&once);
    buffer_free(&again);
}

static void what_was_in_the_buffer_stays(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct buffer html = {0};
    struct error error = {0};
    buffer_add(&html, "before");
    assert_true(page_render(&sample->report, NULL, 0, &html, &error));
    assert_int_equal(strncmp(html.data, "before<!DOCTYPE html>", 21), 0);
    buffer_free(&html);
}

static void nothing_is_fetched_from_anywhere(void **state)
{
    static const char *const texts[] = {"http:", "https:", "url(", "@import", " src=", "import("};
    const struct sample *const sample = sample_report(*state);
    struct buffer html = render(&sample->report, NULL, 0);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        expect_no_text(&html, texts[i]);
    expect_text(&html, "default-src 'none'; ");
    buffer_free(&html);
}

/* The hash of what stands between two tags is in the policy. */
static void expect_hashed(const struct buffer *html, const char *open, const char *close,
                          const char *directive)
{
    const char *const start = strstr(html->data, open);
    assert_non_null(start);
    const char *const end = strstr(start, close);
    assert_non_null(end);
    const size_t length = (size_t)(end - start) - strlen(open);
    struct buffer content = {0}, policy = {0};
    char hash[PAGE_HASH_SIZE];
    buffer_add_n(&content, start + strlen(open), length);
    style_hash(content.data, hash);
    buffer_format(&policy, "%s 'sha256-%s'", directive, hash);
    expect_text(html, policy.data);
    buffer_free(&content);
    buffer_free(&policy);
}

static void the_policy_lets_through_the_own_style_and_script_alone(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct buffer html = render(&sample->report, NULL, 0);
    expect_hashed(&html, "<style>", "</style>", "style-src");
    expect_hashed(&html, "<script>", "</script>", "script-src");
    assert_int_equal(occurrences(&html, "<script"), 1);
    assert_int_equal(occurrences(&html, "<style"), 1);
    buffer_free(&html);
}

static void make_everything_hostile(struct sample *sample, struct import_record *import)
{
    *import = sample->report.imports[0];
    import->file = import->loaded_at = HOSTILE;
    sample->report.imports = import;
    sample->report.names = true;
    sample->report.timezone.name = sample->report.version = HOSTILE;
    sample->report.filter.bank = sample->report.filter.role = sample->report.filter.stage = HOSTILE;
    sample->scales[0].name = HOSTILE;
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        sample->questions[i].code = sample->questions[i].title = HOSTILE;
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        sample->interviewers[i] = HOSTILE;
    for (size_t i = 0; i < SAMPLE_TOPICS; i++)
        sample->topics[i].code = sample->topics[i].title = HOSTILE;
    for (size_t i = 0; i < 2; i++)
        sample->labels[i].name = sample->labels[i].export_id = sample->labels[i].role = HOSTILE;
}

static void hostile_names_are_text_wherever_they_stand(void **state)
{
    struct sample *const sample = sample_report(*state);
    static const char *const labels[] = {HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE};
    struct import_record import;
    struct chart missing = {.id = "rubric-use",
                            .title = HOSTILE,
                            .reading = HOSTILE,
                            .failed = true,
                            .reason = HOSTILE};
    make_everything_hostile(sample, &import);
    sample->scales[0].labels = labels;
    struct buffer html = render(&sample->report, (struct chart *[]){&missing}, 1);
    expect_no_text(&html, "<script>alert");
    expect_no_text(&html, "`';");
    expect_text(&html, HOSTILE_ESCAPED);
    assert_int_equal(occurrences(&html, "<script"), 1);
    buffer_free(&html);
}

static void a_chart_stands_in_its_figure(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct chart map = {.id = "question-map",
                        .title = "Two are < one",
                        .reading = "Right is harder.",
                        .svg = "<svg id=\"a\"></svg>"};
    struct chart wide = {.id = "topic-profile-2", .title = "C-0042", .svg = "<svg id=\"b\"></svg>"};
    struct chart narrow = {.id = "topic-profile-2-narrow",
                           .title = "C-0042",
                           .narrow = true,
                           .svg = "<svg id=\"c\"></svg>"};
    struct buffer html = render(&sample->report, (struct chart *[]){&narrow, &map, &wide}, 3);
    static const char *const texts[] = {"id=\"figure-question-map\"",
                                        "<h3>Two are &lt; one</h3>",
                                        "Right is harder.",
                                        "<svg id=\"a\"></svg>",
                                        "1,003 ratings of 96 candidates, 5 January to 30 October",
                                        "<details>",
                                        "id=\"figure-topic-profile-2\"",
                                        "class=\"fs wide\"",
                                        "<svg id=\"b\"></svg>",
                                        "class=\"fs narrow\"",
                                        "<svg id=\"c\"></svg>"};
    expect_in_order(&html, texts, sizeof texts / sizeof *texts);
    expect_no_text(&html, "could not be drawn");
    buffer_free(&html);
}

static void a_missing_chart_is_named_and_its_table_stands_open(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct chart heatmap = {.id = "agreement-heatmap",
                            .title = "Two agree",
                            .reading = "Below the diagonal.",
                            .failed = true,
                            .reason = "gnuplot is not installed"};
    struct buffer html = render(&sample->report, (struct chart *[]){&heatmap}, 1);
    static const char *const texts[] = {"Two agree", "This chart could not be drawn",
                                        "gnuplot is not installed", "<details open>",
                                        "Amara Diallo and Bruno Keller"};
    expect_in_order(&html, texts, sizeof texts / sizeof *texts);
    assert_int_equal(occurrences(&html, "could not be drawn"), 1);
    buffer_free(&html);
}

static void tables_hold_numbers_with_intervals_and_say_too_few(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "−0.31 <span class=\"ci\">−0.52 to −0.07</span>");
    expect_text(&html, "0.72 <span class=\"ci\">0.58–0.82</span>");
    expect_text(&html, "<td data-v=\"\"><span class=\"none\"");
    expect_text(&html, "title=\"only 7 candidates answered; 10 are needed\">too few</span>");
    expect_text(&html, "title=\"both used one level; raw agreement 100 % of 18\">–</span>");
    expect_text(&html, "aria-label=\"1: 64\u00a0%, 2: 22\u00a0%, 3: 10\u00a0%, 4: 3\u00a0%, "
                       "5: 1\u00a0%\"");
    buffer_free(&html);
}

static void flags_have_a_shape_and_words(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[0].verdict = (struct question_verdict){
        .state = STATE_CANNOT_SAY, .needs = {.candidates = {.more = 9}}};
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "aria-hidden=\"true\">▼</span>Too hard</span><span class=\"more\">lowest "
                       "score too often</span>");
    expect_text(&html, "aria-hidden=\"true\">■</span>Interviewers disagree");
    expect_text(&html, "aria-hidden=\"true\">○</span>Watch: does not separate");
    expect_text(&html, "<span class=\"ok\">sound</span>");
    expect_text(&html, "<span class=\"tag watch\" title=\"about 9 more candidates\"><span "
                       "class=\"mark\" aria-hidden=\"true\">◔</span>about 9 more</span>");
    assert_int_equal(occurrences(&html, " data-flagged>"), 9 + 2); /* and the two headings */
    buffer_free(&html);
}

static void long_scales_are_told_in_groups_of_levels(void **state)
{
    struct sample *const sample = sample_report(*state);
    double values[101];
    const char *labels[101];
    for (size_t i = 0; i < 101; i++) {
        values[i] = (double)i;
        labels[i] = arena_format(*state, "%zu", i);
    }
    sample->scales[0] = (struct scale){
        .name = "0..100", .n_levels = 101, .values = values, .labels = labels};
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++) {
        struct question_result *const result = &sample->result.questions.questions[q];
        result->levels = ARENA_ARRAY(*state, 101, struct level_use);
        result->levels[100].count = result->n_ratings;
    }
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "aria-label=\"0–19: 0\u00a0%, 20–39: 0\u00a0%, 40–59: 0\u00a0%, 60–79: "
                       "0\u00a0%, 80–100: 100\u00a0%\"");
    expect_text(&html, "<th scope=\"col\">80–100</th>");
    expect_no_text(&html, "<th scope=\"col\">57</th>");
    buffer_free(&html);
}

static void methods_print_the_lines_and_floors_of_the_report(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->limits.too_hard = 0.27;
    sample->limits.floor_correlation = 33;
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "difficulty below 27\u00a0%");
    expect_text(&html, "Needs 33 candidates.");
    expect_text(&html, "1.2: 3 ratings left out, on another scale than 1..5.");
    expect_text(&html, "5 times a question was asked without a score.");
    expect_text(&html, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    expect_text(&html, "None: all ratings count.");
    expect_text(&html, "Assay 0.1.0, written 2026-11-02 08:00 UTC.");
    buffer_free(&html);
}

static void filters_are_printed(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->report.filter.role = "Engineer";
    sample->report.filter.from_day = 20454;
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "Role: Engineer. From: 2026-01-01. ");
    expect_no_text(&html, "None: all ratings count.");
    buffer_free(&html);
}

static void candidates_are_codes_unless_names_are_asked_for(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "Topics of C-0017");
    expect_no_text(&html, "Ada Lovelace");
    expect_no_text(&html, "E-1042");
    buffer_free(&html);
    sample->report.names = true;
    html = render(&sample->report, NULL, 0);
    expect_text(&html, "Topics of Ada Lovelace (E-1017)");
    expect_text(&html, "Candidates and interviewers by name.");
    buffer_free(&html);
}

static void what_each_of_many_questions_takes_is_in_the_table(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sample *const sample = too_few_report(&arena);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        sample->result.questions.questions[q].verdict = (struct question_verdict){
            .needs = {.candidates = {q + 1, false}}};
    struct buffer html = render(&sample->report, NULL, 0);
    expect_no_text(&html, "It would take:");
    expect_text(&html, "<a href=\"#questions\">The table of questions</a> has what each takes.");
    expect_text(&html, "<span class=\"tag watch\" title=\"about 2 more candidates\">");
    expect_text(&html, "All 12 questions: nobody can say yet");
    expect_no_text(&html, "◔</span> <a href");
    buffer_free(&html);
    arena_free(&arena);
}

static void without_profiles_the_candidates_are_listed_alone(void **state)
{
    static const struct candidate_label listed[] = {{.candidate = 7, .export_id = "E-7"},
                                                    {.candidate = 8, .export_id = "E-8"}};
    struct sample *const sample = sample_report(*state);
    sample->result.n_profiles = 0;
    struct buffer html = render(&sample->report, NULL, 0);
    expect_no_text(&html, "id=\"candidates\"");
    buffer_free(&html);
    sample->report.listed = listed;
    sample->report.n_listed = 2;
    html = render(&sample->report, NULL, 0);
    expect_text(&html, "Candidates of the month</h2>");
    expect_text(&html, "2 candidates were interviewed: C-0007 and C-0008. ");
    expect_no_text(&html, "Topic profiles of candidates");
    buffer_free(&html);
    sample->report.n_listed = 1;
    html = render(&sample->report, NULL, 0);
    expect_text(&html, "1 candidate was interviewed: C-0007. ");
    buffer_free(&html);
}

static void candidates_without_a_page_are_listed(void **state)
{
    static const struct candidate_label listed[] = {
        {.candidate = 7, .export_id = "E-7", .name = "<b>"},
        {.candidate = 8, .export_id = "E-8", .name = ""},
        {.candidate = 9, .export_id = "E-9", .name = ""}};
    struct sample *const sample = sample_report(*state);
    struct buffer html = render(&sample->report, NULL, 0);
    expect_no_text(&html, "Without a page of their own");
    buffer_free(&html);
    sample->report.listed = listed;
    sample->report.n_listed = 1;
    html = render(&sample->report, NULL, 0);
    expect_text(&html, "1 more candidate was interviewed in the same month: C-0007.");
    buffer_free(&html);
    sample->report.n_listed = 3;
    html = render(&sample->report, NULL, 0);
    expect_text(&html, "3 more candidates were interviewed in the same month: C-0007, C-0008 and "
                       "C-0009.");
    buffer_free(&html);
    sample->report.names = true;
    html = render(&sample->report, NULL, 0);
    expect_text(&html, "&lt;b&gt; (E-7), E-8 and E-9.");
    buffer_free(&html);
}

static void interviewers_can_be_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_hide_interviewers(sample);
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "Interviewer 1 and Interviewer 2");
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        expect_no_text(&html, sample_interviewers[i]);
    buffer_free(&html);
}

static void an_empty_database_gives_a_page(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct estimate none = sample_no_estimate(ESTIMATE_TOO_FEW, 0, "n is 0, 20 are needed");
    sample->catalogue = (struct catalogue){0};
    sample->result = (struct analysis_result){.questions.alpha = none};
    sample->result.agreement.overall.kappa[KAPPA_QUADRATIC].estimate = none;
    sample->report.counts = (struct counts){0};
    sample->report.first_day = sample->report.last_day = INT32_MIN;
    sample->report.labels = NULL;
    sample->report.imports = NULL;
    sample->report.n_imports = 0;
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "<h1>There is no score to judge</h1>");
    expect_text(&html, "No rating passes the filters of this report");
    expect_text(&html, "No rating has a date");
    expect_text(&html, "No file is loaded.");
    expect_text(&html, "n is 0, 20 are needed");
    expect_no_text(&html, "id=\"questions\"");
    expect_no_text(&html, "href=\"#questions\"");
    expect_no_text(&html, "nan");
    buffer_free(&html);
}

/* Sections that have nothing to tell, and the way to them. */
static const char *const left_out[] = {"id=\"difficulty\"", "#difficulty\"",    "id=\"rubric\"",
                                       "#rubric\"",         "id=\"agreement\"", "#agreement\""};

static void one_candidate_gives_a_page(void **state)
{
    struct sample *const sample = sample_report(*state);
    static struct finding few = {.kind = FINDING_TOO_FEW, .strength = STRENGTH_NONE, .p = NAN};
    struct question_result *const result = &sample->result.questions.questions[0];
    const struct estimate none = sample_no_estimate(ESTIMATE_TOO_FEW, 1, "n is 1, 10 are needed");
    sample->catalogue.n_questions = 1;
    sample->result.questions = (struct questions_result){
        .alpha = none, .omega = none, .questions = result};
    sample->result.agreement = (struct agreement_result){0};
    sample->result.agreement.overall.kappa[KAPPA_QUADRATIC].estimate = none;
    sample->result.n_profiles = 0;
    sample->report.counts = (struct counts){1, 1, 1, 1, 1, 0, 0};
    sample->report.first_day = sample->report.last_day;
    result->n_candidates = result->n_ratings = 1;
    result->difficulty = result->separation = result->kappa_quadratic = none;
    result->floor = result->ceiling = none;
    result->sd = NAN;
    result->findings = &few;
    result->n_findings = 1;
    result->verdict = (struct question_verdict){.needs = {.candidates = {9, false}}};
    sample->drift.questions[0].state = DRIFT_TOO_FEW;
    for (size_t level = 0; level < 5; level++)
        result->levels[level] = (struct level_use){level == 3, none, none};
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "Interview calibration report, 30 October 2026</p>");
    expect_text(&html, "<b>1</b> candidate</li>");
    expect_text(&html, "</a>: about 9 more candidates</li>");
    expect_text(&html, "The one question asked");
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
        expect_no_text(&html, left_out[i]);
    expect_no_text(&html, "id=\"candidates\"");
    expect_no_text(&html, "nan");
    buffer_free(&html);
}

static void a_single_interviewer_has_no_section(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->drift.interviewers = NULL;
    sample->report.drift = NULL;
    sample->catalogue.n_interviewers = 1;
    sample->result.agreement.n_pairs = 0;
    struct buffer html = render(&sample->report, NULL, 0);
    expect_no_text(&html, "id=\"interviewers\"");
    expect_no_text(&html, ">Interviewers</a>");
    buffer_free(&html);
}

static void nothing_flagged_gives_a_page(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct questions_result *const questions = &sample->result.questions;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        questions->questions[q].n_findings = 0;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        questions->questions[q].verdict.state = STATE_SOUND;
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        sample->result.interviewers.interviewers[i].n_findings = 0;
    sample->report.drift = NULL;
    questions->tally.n_clear = 0;
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "<h1>No finding: 12 of 12 questions are sound</h1>");
    expect_text(&html, "No clear finding is open. 12 questions: 12 sound.");
    expect_no_text(&html, "class=\"finds\"");
    expect_no_text(&html, " data-flagged>");
    expect_no_text(&html, "to watch</h3>");
    buffer_free(&html);
}

static void questions_that_were_not_asked_are_left_out(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[0].n_ratings = 0;
    sample->result.questions.questions[0].n_missing = 0;
    sample->drift.questions[0].state = DRIFT_TOO_FEW;
    struct buffer html = render(&sample->report, NULL, 0);
    expect_text(&html, "All 11 questions");
    expect_no_text(&html, "A project you saw through");
    buffer_free(&html);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_page_says_first_what_needs_attention),
        TEST(a_page_whose_rubrics_work_lists_none),
        TEST(every_name_in_the_templates_is_set),
        TEST(the_same_report_gives_the_same_bytes),
        TEST(what_was_in_the_buffer_stays),
        TEST(nothing_is_fetched_from_anywhere),
        TEST(the_policy_lets_through_the_own_style_and_script_alone),
        TEST(hostile_names_are_text_wherever_they_stand),
        TEST(a_chart_stands_in_its_figure),
        TEST(a_missing_chart_is_named_and_its_table_stands_open),
        TEST(tables_hold_numbers_with_intervals_and_say_too_few),
        TEST(flags_have_a_shape_and_words),
        TEST(long_scales_are_told_in_groups_of_levels),
        TEST(methods_print_the_lines_and_floors_of_the_report),
        TEST(filters_are_printed),
        TEST(candidates_are_codes_unless_names_are_asked_for),
        TEST(without_profiles_the_candidates_are_listed_alone),
        TEST(candidates_without_a_page_are_listed),
        TEST(what_each_of_many_questions_takes_is_in_the_table),
        TEST(interviewers_can_be_hidden),
        TEST(an_empty_database_gives_a_page),
        TEST(one_candidate_gives_a_page),
        TEST(a_single_interviewer_has_no_section),
        TEST(nothing_flagged_gives_a_page),
        TEST(questions_that_were_not_asked_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
