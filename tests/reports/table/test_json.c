#include "reports/table/json.h"
#include "reports/table/text_sink.h"

#include <math.h>
#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/json_contract.h"
#include "tests/support/reports/sample_report.h"

static json_t *document_of(json_t *value)
{
    struct buffer text = {0};
    json_t *const document = json_document_begin("0.1.0", &FILTER_ALL, NULL);
    json_put(document, "value", value);
    json_document_end(document, &text);
    return json_checked(&text);
}

static void an_estimate_keeps_every_digit(void **state)
{
    (void)state;
    const struct estimate estimate = {
        .value = 0.1, .se = 1.0 / 3, .lower = -1e-300, .upper = 2.0 / 3, .n = 12};
    json_t *const document = document_of(json_estimate(&estimate));
    assert_true(json_real_value(json_at(document, "value.estimate")) == 0.1);
    assert_true(json_real_value(json_at(document, "value.se")) == 1.0 / 3);
    assert_true(json_real_value(json_at(document, "value.lower")) == -1e-300);
    assert_true(json_real_value(json_at(document, "value.upper")) == 2.0 / 3);
    assert_int_equal(json_integer_value(json_at(document, "value.n")), 12);
    assert_string_equal(json_string_value(json_at(document, "value.status")), "ok");
    assert_null(json_object_get(json_at(document, "value"), "reason"));
    json_decref(document);
}

static void numbers_beside_another_status_are_left_out(void **state)
{
    (void)state;
    static const struct {
        enum estimate_status status;
        const char *name;
    } cases[] = {{ESTIMATE_TOO_FEW, "too_few"},
                 {ESTIMATE_UNDEFINED, "undefined"},
                 {ESTIMATE_NOT_CONVERGED, "not_converged"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct estimate estimate = {cases[i].status, 0.5, 0.1, 0.4, 0.6, 3, "nobody varies"};
        json_t *const document = document_of(json_estimate(&estimate));
        assert_true(json_is_null(json_at(document, "value.estimate")));
        assert_true(json_is_null(json_at(document, "value.se")));
        assert_true(json_is_null(json_at(document, "value.lower")));
        assert_true(json_is_null(json_at(document, "value.upper")));
        assert_int_equal(json_integer_value(json_at(document, "value.n")), 3);
        assert_string_equal(json_string_value(json_at(document, "value.status")), cases[i].name);
        assert_string_equal(json_string_value(json_at(document, "value.reason")), "nobody varies");
        json_decref(document);
    }
}

static void a_number_that_is_not_finite_is_null(void **state)
{
    (void)state;
    const double numbers[] = {NAN, INFINITY, -INFINITY};
    for (size_t i = 0; i < 3; i++) {
        json_t *const document = document_of(json_decimal(numbers[i]));
        assert_true(json_is_null(json_at(document, "value")));
        json_decref(document);
    }
}

static void a_standard_error_without_a_meaning_is_null(void **state)
{
    (void)state;
    const struct estimate estimate = {.value = 0.5, .se = NAN, .lower = 0.4, .upper = 0.6, .n = 9};
    json_t *const document = document_of(json_estimate(&estimate));
    assert_true(json_is_null(json_at(document, "value.se")));
    assert_near(json_real_value(json_at(document, "value.estimate")), 0.5, 0);
    json_decref(document);
}

static void open_filters_and_missing_counts_are_null(void **state)
{
    (void)state;
    static const char *const paths[] = {"filters.role",   "filters.stage",    "filters.from",
                                        "filters.to",     "filters.bank",     "counts.candidates",
                                        "counts.missing", "counts.interviews"};
    json_t *const document = document_of(json_null());
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        assert_true(json_is_null(json_at(document, paths[i])));
    json_decref(document);
}

static void filters_show_iso_dates_and_counts_numbers(void **state)
{
    (void)state;
    struct buffer text = {0};
    const struct filter filter = {.role = "Engineer",
                                  .stage = "Onsite",
                                  .bank = "b",
                                  .from_day = 0,
                                  .to_day = 20756,
                                  .window = WINDOW_6_MONTHS};
    const struct counts counts = {1, 2, 3, 4, 5, 6, 0};
    json_document_end(json_document_begin("0.1.0", &filter, &counts), &text);
    json_t *const document = json_checked(&text);
    assert_string_equal(json_string_value(json_at(document, "assay")), "0.1.0");
    assert_string_equal(json_string_value(json_at(document, "filters.role")), "Engineer");
    assert_string_equal(json_string_value(json_at(document, "filters.from")), "1970-01-01");
    assert_string_equal(json_string_value(json_at(document, "filters.to")), "2026-10-30");
    assert_string_equal(json_string_value(json_at(document, "filters.window")), "6m");
    assert_int_equal(json_integer_value(json_at(document, "counts.candidates")), 1);
    assert_int_equal(json_integer_value(json_at(document, "counts.missing")), 6);
    json_decref(document);
}

static void what_a_terminal_obeys_is_escaped_and_reads_back(void **state)
{
    (void)state;
    static const char hostile[] = "\x1b[31m \x7f \xc2\x9b"
                                  "2J \u202e\u2066\u200f\u2028 \"\\ </script> é";
    struct buffer text = {0};
    json_t *document = json_document_begin("0.1.0", &FILTER_ALL, NULL);
    json_put(document, "value", json_text(hostile));
    json_document_end(document, &text);
    for (size_t i = 0; i < text.length; i++)
        assert_true((unsigned char)text.data[i] >= 0x20 || text.data[i] == '\n');
    assert_null(strchr(text.data, 0x7f));
    assert_null(strstr(text.data, "\xc2\x9b"));
    assert_null(strstr(text.data, "\u202e"));
    assert_null(strstr(text.data, "\u2066"));
    assert_non_null(strstr(text.data, "é"));
    document = json_checked(&text);
    assert_string_equal(json_string_value(json_at(document, "value")), hostile);
    json_decref(document);
}

static void bytes_that_are_not_text_are_replaced(void **state)
{
    (void)state;
    json_t *const document = document_of(json_text("a\xff\xc3(\xe2\x82 é\xf0\x9f"));
    assert_string_equal(json_string_value(json_at(document, "value")),
                        "a\uFFFD\uFFFD(\uFFFD\uFFFD é\uFFFD\uFFFD");
    json_decref(document);
}

static json_t *sample_values(void)
{
    json_t *const array = json_array();
    for (int i = 0; i < 3; i++) {
        json_t *const object = json_object();
        json_put(object, "name", json_text(i == 1 ? "a\nb \x9b\u202e" : "plain"));
        json_put(object, "inner", i == 2 ? json_array() : json_decimal(i / 3.0));
        json_append(array, object);
    }
    return array;
}

static void a_document_in_pieces_is_that_of_the_whole(void **state)
{
    (void)state;
    for (size_t n = 0; n <= 3; n++) {
        json_t *const values = sample_values(), *const rest = json_object();
        json_t *const kept = json_array();
        struct buffer whole = {0}, pieces = {0};
        struct error error;
        json_stream_begin(json_document_begin("0.1.0", &FILTER_ALL, NULL), "rows", &pieces);
        for (size_t i = 0; i < n; i++) {
            json_append(kept, json_incref(json_array_get(values, i)));
            json_stream_add(json_incref(json_array_get(values, i)), i == 0, &pieces);
            assert_true(text_sink_take(NULL, &pieces, &error));
        }
        json_t *const document = json_document_begin("0.1.0", &FILTER_ALL, NULL);
        json_put(document, "rows", kept);
        if (n > 1) {
            json_put(document, "last", json_count(7));
            json_put(rest, "last", json_count(7));
        }
        json_document_end(document, &whole);
        json_stream_end(rest, n == 0, &pieces);
        assert_string_equal(pieces.data, whole.data);
        json_decref(values);
        buffer_free(&whole);
        buffer_free(&pieces);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_estimate_keeps_every_digit),
        cmocka_unit_test(numbers_beside_another_status_are_left_out),
        cmocka_unit_test(a_number_that_is_not_finite_is_null),
        cmocka_unit_test(a_standard_error_without_a_meaning_is_null),
        cmocka_unit_test(open_filters_and_missing_counts_are_null),
        cmocka_unit_test(filters_show_iso_dates_and_counts_numbers),
        cmocka_unit_test(what_a_terminal_obeys_is_escaped_and_reads_back),
        cmocka_unit_test(bytes_that_are_not_text_are_replaced),
        cmocka_unit_test(a_document_in_pieces_is_that_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
