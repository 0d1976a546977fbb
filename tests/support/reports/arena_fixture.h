#ifndef ASSAY_TESTS_SUPPORT_ARENA_FIXTURE_H
#define ASSAY_TESTS_SUPPORT_ARENA_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Gives each test an arena of its own as its state. */
int arena_set_up(void **state);
int arena_tear_down(void **state);

#define ARENA_TEST(name) cmocka_unit_test_setup_teardown(name, arena_set_up, arena_tear_down)

#endif
