#include "reports/text/mime.h"

#include <string.h>

#include "tests/support/near.h"

static void a_subject_beyond_ascii_is_in_encoded_words_of_whole_characters(void **state)
{
    (void)state;
    struct buffer out = {0};
    mime_subject("κ: two interviewers are 1.2 points apart, κκκκκκκκκκ", &out);
    assert_string_equal(
        out.data,
        "Subject: =?utf-8?B?zro6IHR3byBpbnRlcnZpZXdlcnMgYXJlIDEuMiBwb2ludHMgYXBhcnQs?=\r\n"
        " =?utf-8?B?IM66zrrOus66zrrOus66zrrOus66?=\r\n");
    buffer_free(&out);
    mime_subject("ααααααααααααααααααααxα",
                 &out); /* a character begins at the last byte of a word */
    for (const char *at = out.data; *at; at++)
        assert_true((unsigned char)*at < 0x80);
    assert_non_null(strstr(out.data, "?=\r\n =?utf-8?B?"));
    buffer_free(&out);
}

static void a_subject_breaks_no_header(void **state)
{
    (void)state;
    struct buffer out = {0};
    mime_subject("x\r\nBcc: someone@example.com", &out);
    assert_null(strstr(out.data, "Bcc"));
    assert_string_equal(strstr(out.data, "\r\n"), "\r\n");
    buffer_free(&out);
}

static void a_date_is_as_mailers_write_it(void **state)
{
    (void)state;
    struct buffer out = {0};
    mime_date(1793606400, &out);
    assert_string_equal(out.data, "Date: Mon, 02 Nov 2026 08:00:00 +0000\r\n");
    buffer_free(&out);
}

static void a_part_is_in_lines_that_every_server_takes(void **state)
{
    (void)state;
    char bytes[300];
    struct buffer out = {0};
    memset(bytes, '.', sizeof bytes);
    mime_part("text/plain; charset=utf-8", "X: y\r\n", bytes, sizeof bytes, &out);
    assert_int_equal(strncmp(out.data,
                             "Content-Type: text/plain; charset=utf-8\r\n"
                             "Content-Transfer-Encoding: base64\r\nX: y\r\n\r\nLi4u",
                             86),
                     0);
    for (const char *line = out.data, *end; *line; line = end + 2) {
        end = strstr(line, "\r\n");
        assert_non_null(end);
        assert_true(end - line <= 76);
    }
    buffer_free(&out);
    mime_part("text/plain", "", "", 0, &out);
    assert_string_equal(out.data, "Content-Type: text/plain\r\n"
                                  "Content-Transfer-Encoding: base64\r\n\r\n");
    buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_subject_beyond_ascii_is_in_encoded_words_of_whole_characters),
        cmocka_unit_test(a_subject_breaks_no_header),
        cmocka_unit_test(a_date_is_as_mailers_write_it),
        cmocka_unit_test(a_part_is_in_lines_that_every_server_takes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
