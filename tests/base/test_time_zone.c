#include "base/time_zone.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "tests/support/near.h"

static struct arena arena;

static int release(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static struct time_zone find(const char *name)
{
    struct time_zone zone;
    struct error error;
    if (!time_zone_find(name, &arena, &zone, &error))
        fail_msg("%s", error.message);
    return zone;
}

static void expect_day(const struct time_zone *zone, int64_t moment, const char *expected)
{
    char day[11];
    date_format(time_zone_day(zone, moment), day);
    assert_string_equal(day, expected);
}

static void a_day_begins_at_its_own_midnight_summer_and_winter(void **state)
{
    (void)state;
    const struct time_zone berlin = find("Europe/Berlin");
    expect_day(&berlin, 1782856799, "2026-06-30"); /* 2026-06-30T21:59:59Z, summer time */
    expect_day(&berlin, 1782856800, "2026-07-01");
    expect_day(&berlin, 1796079599, "2026-11-30"); /* 2026-11-30T22:59:59Z */
    expect_day(&berlin, 1796079600, "2026-12-01");
    expect_day(NULL, 1796079600, "2026-11-30");
}

static void zones_are_half_a_day_and_more_apart(void **state)
{
    (void)state;
    const struct time_zone east = find("Pacific/Kiritimati"), west = find("Pacific/Pago_Pago");
    assert_int_equal(time_zone_seconds_east(&east, 1796079600), 14 * 3600);
    assert_int_equal(time_zone_seconds_east(&west, 1796079600), -11 * 3600);
    expect_day(&east, 1796079600, "2026-12-01");
    expect_day(&west, 1796079600, "2026-11-30");
}

/* Summer time interrupted for Ramadan: two changes within five weeks. */
static void every_change_of_the_clocks_is_known(void **state)
{
    (void)state;
    static const char *const names[] = {"Africa/Casablanca", "America/New_York",
                                        "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct time_zone zone = find(names[i]);
        setenv("TZ", names[i], 1);
        tzset();
        for (int64_t hour = 0; hour < (int64_t)60 * 366 * 24; hour++) {
            const time_t moment = (time_t)(hour * 3600);
            struct tm local;
            localtime_r(&moment, &local);
            if (local.tm_gmtoff != time_zone_seconds_east(&zone, moment))
                fail_msg("%s at %lld", names[i], (long long)moment);
        }
        unsetenv("TZ");
        tzset();
    }
}

static void finding_a_zone_leaves_the_clocks_of_the_process_alone(void **state)
{
    (void)state;
    setenv("TZ", "America/New_York", 1);
    tzset();
    find("Asia/Tokyo");
    assert_string_equal(getenv("TZ"), "America/New_York");
    const time_t moment = 1796079600;
    struct tm local;
    assert_int_equal(localtime_r(&moment, &local)->tm_gmtoff, -5 * 3600);
    unsetenv("TZ");
    tzset();
    find("Asia/Tokyo");
    assert_null(getenv("TZ"));
}

static void what_is_no_zone_is_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"Europe/Berlinn",  "",         "/etc/localtime",
                                        "../zoneinfo/UTC", "zone.tab", "Europe",
                                        "CET-1CEST"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct time_zone zone;
        struct error error = {0};
        if (time_zone_find(names[i], &arena, &zone, &error))
            fail_msg("'%s' is a zone", names[i]);
        assert_int_equal(error.code, ERROR_USAGE);
    }
}

static void utc_needs_no_database_of_zones(void **state)
{
    (void)state;
    setenv("TZDIR", "/nowhere", 1);
    const struct time_zone zone = find("UTC");
    struct time_zone other;
    struct error error = {0};
    assert_false(time_zone_find("Europe/Berlin", &arena, &other, &error));
    assert_non_null(strstr(error.hint, "Debian package tzdata"));
    unsetenv("TZDIR");
    assert_string_equal(time_zone_name(&zone), "UTC");
    assert_int_equal(time_zone_seconds_east(&zone, 1796079600), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_begins_at_its_own_midnight_summer_and_winter),
        cmocka_unit_test(zones_are_half_a_day_and_more_apart),
        cmocka_unit_test(every_change_of_the_clocks_is_known),
        cmocka_unit_test(finding_a_zone_leaves_the_clocks_of_the_process_alone),
        cmocka_unit_test(what_is_no_zone_is_refused),
        cmocka_unit_test(utc_needs_no_database_of_zones),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
