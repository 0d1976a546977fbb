#include "tests/support/reports/json_contract.h"

#include <ctype.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void check_estimate(json_t *estimate)
{
    static const char *const numbers[] = {"estimate", "se", "lower", "upper", "se_null", "z", "p"};
    const char *const status = json_string_value(json_object_get(estimate, "status"));
    assert_non_null(status);
    assert_true(json_is_integer(json_object_get(estimate, "n")));
    const bool ok = strcmp(status, "ok") == 0;
    assert_true(ok || strcmp(status, "too_few") == 0 || strcmp(status, "undefined") == 0 ||
                strcmp(status, "not_converged") == 0);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        const json_t *const number = json_object_get(estimate, numbers[i]);
        assert_true(!number || json_is_null(number) || (ok && json_is_real(number)));
        if (json_is_real(number))
            assert_true(isfinite(json_real_value(number)));
    }
    if (ok)
        assert_true(json_is_real(json_object_get(estimate, "estimate")));
    if (strcmp(status, "undefined") == 0)
        assert_true(json_string_length(json_object_get(estimate, "reason")) > 0);
}

static void check(json_t *value)
{
    const char *key;
    json_t *member;
    size_t i;
    if (json_object_get(value, "status"))
        check_estimate(value);
    json_object_foreach (value, key, member)
        check(member);
    json_array_foreach (value, i, member)
        check(member);
}

static void check_beginning(json_t *document)
{
    static const char *const counts[] = {"candidates", "interviews", "interviewers",
                                         "questions",  "ratings",    "missing"};
    static const char *const filters[] = {"role", "stage", "from", "to", "window", "bank"};
    const char *const keys[] = {"assay", "filters", "counts"};
    void *iterator = json_object_iter(document);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        assert_non_null(iterator);
        assert_string_equal(json_object_iter_key(iterator), keys[i]);
        iterator = json_object_iter_next(document, iterator);
    }
    json_t *const counted = json_object_get(document, "counts");
    json_t *const filtered = json_object_get(document, "filters");
    assert_int_equal(json_object_size(counted), sizeof counts / sizeof *counts);
    assert_int_equal(json_object_size(filtered), sizeof filters / sizeof *filters);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        assert_non_null(json_object_get(counted, counts[i]));
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
        assert_non_null(json_object_get(filtered, filters[i]));
}

json_t *json_checked(struct buffer *text)
{
    json_error_t error;
    assert_true(text->length > 2);
    assert_memory_equal(text->data + text->length - 2, "}\n", 2);
    json_t *const document = json_loadb(text->data, text->length,
                                        JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    if (!document)
        fail_msg("%d:%d: %s", error.line, error.column, error.text);
    buffer_free(text);
    check_beginning(document);
    check(document);
    return document;
}

json_t *json_at(json_t *document, const char *path)
{
    char steps[256], *rest = NULL;
    snprintf(steps, sizeof steps, "%s", path);
    for (char *step = strtok_r(steps, ".", &rest); step; step = strtok_r(NULL, ".", &rest)) {
        document = isdigit((unsigned char)*step)
                       ? json_array_get(document, (size_t)strtoul(step, NULL, 10))
                       : json_object_get(document, step);
        if (!document)
            fail_msg("nothing at %s", path);
    }
    return document;
}
