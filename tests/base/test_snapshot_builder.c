#include "base/snapshot_builder.h"

#include "base/snapshot_show.h"
#include "tests/support/near.h"

/* Two questions of one bank and a criterion of the first; the first has two wordings. */
static const double values[] = {1, 2, 3, 4, 5};
static const char *const labels[] = {"1", "2", "3", "4", "5"};
static const struct scale scales[] = {
    {.name = "1..5", .n_levels = 5, .values = values, .labels = labels},
    {.name = "1..3", .n_levels = 3, .values = values, .labels = labels}};
static const struct snapshot_question questions[] = {
    {.id = 20, .bank = "", .topic = {"t", "", false}, .question = {.code = "a", .title = ""}},
    {.id = 10, .bank = "", .topic = {"t", "", false}, .question = {.code = "b", .title = ""}},
    {.id = 30, .parent = 0, .question = {.code = "a/1", .title = "says so"}}};
static const char *const interviewers[] = {"Al", "Zoe"};
static const char *const stages[] = {"", "Screen"};
static const struct snapshot_earlier earlier[] = {{30, 1}};
static const struct snapshot_names names = {.scales = scales,
                                            .n_scales = 2,
                                            .questions = questions,
                                            .n_questions = 3,
                                            .n_plain = 2,
                                            .interviewers = interviewers,
                                            .n_interviewers = 2,
                                            .stages = stages,
                                            .n_stages = 2,
                                            .n_versions = 6,
                                            .earlier = earlier,
                                            .n_earlier = 1};

struct fixture {
    struct snapshot snapshot;
    struct snapshot_builder builder;
    struct snapshot_view view;
    struct snapshot_room room;
    struct arena run;
    struct error error;
};

static void rate(struct fixture *fixture, uint32_t question, uint32_t interviewer, int16_t level,
                 int32_t day)
{
    const struct snapshot_new_rating rating = {
        .question = question, .interviewer = interviewer, .version = 2, .level = level, .day = day};
    assert_true(snapshot_builder_rating(&fixture->builder, &rating, &fixture->error));
}

static int fill(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    assert_true(
        snapshot_builder_begin(&fixture.builder, &names, false, &fixture.snapshot, &fixture.error));
    snapshot_builder_interview(&fixture.builder, 1, 7, 41, 0,
                               snapshot_builder_outcome(&fixture.builder, "hired"));
    rate(&fixture, 1, 1, 4, 100);
    rate(&fixture, 1, 0, LEVEL_MISSING, 100);
    rate(&fixture, 0, 1, 0, INT32_MIN);
    snapshot_builder_interview(&fixture.builder, 1, 8, 42, 1, UINT32_MAX);
    rate(&fixture, 2, 0, 1, 200);
    rate(&fixture, 0, 0, 3, 200);
    snapshot_builder_interview(&fixture.builder, 2, 9, 41, 0, UINT32_MAX);
    snapshot_builder_interview(&fixture.builder, 3, 10, 41, 0, UINT32_MAX);
    rate(&fixture, 1, 0, 2, -719162);
    snapshot_builder_end(&fixture.builder);
    *state = &fixture;
    return 0;
}

static int drop(void **state)
{
    struct fixture *const fixture = *state;
    snapshot_builder_free(&fixture->builder);
    snapshot_room_free(&fixture->room);
    snapshot_free(&fixture->snapshot);
    arena_free(&fixture->run);
    return 0;
}

static void view(struct fixture *fixture, int32_t from, int32_t to)
{
    const struct filter filter = {.from_day = from, .to_day = to};
    assert_true(snapshot_view_create(&fixture->snapshot, &filter, &fixture->run, &fixture->view,
                                     &fixture->error));
}

static void a_candidate_is_shown_by_question_interview_and_interviewer(void **state)
{
    struct fixture *const fixture = *state;
    struct candidate_ratings ratings;
    view(fixture, INT32_MIN, INT32_MAX);
    assert_int_equal(fixture->snapshot.n_candidates, 2);
    assert_true(snapshot_show(&fixture->view, 0, &fixture->room, &ratings));
    const uint32_t asked[] = {0, 0, 1, 1}, by[] = {1, 0, 0, 1};
    const int16_t levels[] = {0, 3, LEVEL_MISSING, 4};
    const int64_t interviews[] = {7, 8, 7, 7};
    const int32_t days[] = {INT32_MIN, 200, 100, 100};
    const uint32_t of[] = {0, 1, 0, 0};
    assert_int_equal(ratings.n, 4);
    assert_memory_equal(ratings.question, asked, sizeof asked);
    assert_memory_equal(ratings.interviewer, by, sizeof by);
    assert_memory_equal(ratings.level, levels, sizeof levels);
    assert_memory_equal(ratings.interview, interviews, sizeof interviews);
    assert_memory_equal(ratings.day, days, sizeof days);
    assert_memory_equal(ratings.stage, of, sizeof of);
    assert_string_equal(fixture->view.catalogue.stages[of[1]], "Screen");
    assert_int_equal(ratings.role, 42);
    assert_int_equal(ratings.outcome, OUTCOME_HIRED);
    assert_int_equal(ratings.criteria->n, 1);
    assert_int_equal(ratings.criteria->level[0], 1);
    assert_true(snapshot_show(&fixture->view, 1, &fixture->room, &ratings));
    assert_int_equal(ratings.candidate, 3);
    assert_int_equal(ratings.day[0], -719162);
}

static void a_range_of_days_has_a_catalogue_of_its_own(void **state)
{
    struct fixture *const fixture = *state;
    struct candidate_ratings ratings;
    view(fixture, 150, INT32_MAX);
    assert_int_equal(fixture->view.catalogue.n_questions, 1);
    assert_string_equal(fixture->view.catalogue.questions[0].code, "a");
    assert_int_equal(fixture->view.catalogue.n_interviewers, 1);
    assert_int_equal(fixture->view.first_day, 200);
    assert_int_equal(fixture->view.n_outcomes, 0);
    assert_true(snapshot_show(&fixture->view, 0, &fixture->room, &ratings));
    assert_int_equal(ratings.n, 1);
    assert_int_equal(ratings.outcome, OUTCOME_NONE);
    assert_false(snapshot_show(&fixture->view, 1, &fixture->room, &ratings));
}

/* Who was shown, and with how many ratings. */
struct audience {
    size_t n, n_ratings;
    int64_t candidates[4];
};

static void listen(void *listener, const struct candidate_ratings *ratings)
{
    struct audience *const audience = listener;
    audience->candidates[audience->n++] = ratings->candidate;
    audience->n_ratings += ratings->n;
}

static bool goes_on(struct error *error)
{
    (void)error;
    return true;
}

static bool ends(struct error *error)
{
    return error_set(error, ERROR_INTERRUPTED, "ended");
}

static void all_who_have_ratings_in_a_view_are_shown_in_turn(void **state)
{
    struct fixture *const fixture = *state;
    struct audience all = {0}, late = {0};
    view(fixture, INT32_MIN, INT32_MAX);
    assert_true(snapshot_show_all(&fixture->view, listen, &all, goes_on, &fixture->error));
    assert_int_equal(all.n, 2);
    assert_int_equal(all.n_ratings, 5);
    assert_true(all.candidates[0] < all.candidates[1]);
    view(fixture, 150, INT32_MAX);
    assert_true(snapshot_show_all(&fixture->view, listen, &late, goes_on, &fixture->error));
    assert_int_equal(late.n, 1);
    assert_int_equal(late.n_ratings, 1);
    assert_int_equal(late.candidates[0], all.candidates[0]);
}

static void an_interrupt_ends_the_showing(void **state)
{
    struct fixture *const fixture = *state;
    struct audience none = {0};
    view(fixture, INT32_MIN, INT32_MAX);
    assert_false(snapshot_show_all(&fixture->view, listen, &none, ends, &fixture->error));
    assert_string_equal(fixture->error.message, "ended");
    assert_int_equal(none.n, 0);
}

static void many_ratings_of_an_interview_come_in_order_too(void **state)
{
    struct fixture *const fixture = *state;
    struct snapshot_builder *const builder = &fixture->builder;
    struct candidate_ratings ratings;
    snapshot_free(&fixture->snapshot);
    snapshot_builder_free(builder);
    struct snapshot_names many = names;
    const char *all[500];
    for (size_t i = 0; i < 500; i++)
        all[i] = "somebody";
    many.interviewers = all;
    many.n_interviewers = 500;
    assert_true(snapshot_builder_begin(builder, &many, false, &fixture->snapshot, &fixture->error));
    snapshot_builder_interview(builder, 1, 7, 41, 0, UINT32_MAX);
    for (uint32_t i = 0; i < 500; i++)
        rate(fixture, i % 2, i * 7 % 500, (int16_t)(i % 5), 100);
    snapshot_builder_end(builder);
    view(fixture, INT32_MIN, INT32_MAX);
    assert_true(snapshot_show(&fixture->view, 0, &fixture->room, &ratings));
    assert_int_equal(ratings.n, 500);
    for (size_t i = 1; i < ratings.n; i++)
        assert_true(ratings.question[i - 1] < ratings.question[i] ||
                    ratings.interviewer[i - 1] < ratings.interviewer[i]);
}

/* One candidate: two scores of "a" on 1..5, one on 1..3, and on 1..3 one that was not given. */
static void scores_on_another_scale_are_shown_apart(void **state)
{
    struct fixture *const fixture = *state;
    struct snapshot_builder *const builder = &fixture->builder;
    struct candidate_ratings ratings;
    snapshot_free(&fixture->snapshot);
    snapshot_builder_free(builder);
    assert_true(
        snapshot_builder_begin(builder, &names, false, &fixture->snapshot, &fixture->error));
    snapshot_builder_interview(builder, 1, 7, 41, 0, UINT32_MAX);
    rate(fixture, 0, 0, 4, 100);
    rate(fixture, 0, 1, 3, 100);
    rate(fixture, 2, 1, 1, 100);
    snapshot_builder_interview(builder, 1, 8, 42, 0, UINT32_MAX);
    for (uint32_t i = 0; i < 2; i++) {
        const struct snapshot_new_rating other = {.scale = 1,
                                                  .interviewer = i,
                                                  .version = 2,
                                                  .level = (int16_t)(i ? LEVEL_MISSING : 2),
                                                  .day = 101};
        assert_true(snapshot_builder_rating(builder, &other, &fixture->error));
    }
    snapshot_builder_end(builder);
    view(fixture, INT32_MIN, INT32_MAX);
    assert_int_equal(fixture->view.catalogue.questions[0].scale, 0);
    assert_int_equal(fixture->view.catalogue.questions[0].n_other_scale, 1);
    assert_true(snapshot_show(&fixture->view, 0, &fixture->room, &ratings));
    assert_int_equal(ratings.n, 3);
    assert_int_equal(ratings.level[2], LEVEL_MISSING);
    assert_int_equal(ratings.criteria->n, 1);
    assert_int_equal(ratings.other_scale->n, 1);
    assert_int_equal(ratings.other_scale->question[0], 0);
    assert_int_equal(ratings.other_scale->interview[0], 8);
    assert_int_equal(ratings.role, 42);
    view(fixture, INT32_MIN, 100);
    assert_true(snapshot_show(&fixture->view, 0, &fixture->room, &ratings));
    assert_null(ratings.other_scale);
}

static void what_64_bits_cannot_tell_apart_is_refused(void **state)
{
    struct fixture *const fixture = *state;
    struct snapshot_names huge = names;
    struct snapshot snapshot;
    struct snapshot_builder builder;
    huge.n_versions = (size_t)1 << 40;
    huge.n_interviewers = (size_t)1 << 20;
    assert_false(snapshot_builder_begin(&builder, &huge, false, &snapshot, &fixture->error));
    assert_string_equal(fixture->error.hint, "restrict the questions with --bank");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fill, drop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_candidate_is_shown_by_question_interview_and_interviewer),
        TEST(a_range_of_days_has_a_catalogue_of_its_own),
        TEST(all_who_have_ratings_in_a_view_are_shown_in_turn),
        TEST(an_interrupt_ends_the_showing),
        TEST(many_ratings_of_an_interview_come_in_order_too),
        TEST(scores_on_another_scale_are_shown_apart),
        TEST(what_64_bits_cannot_tell_apart_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
