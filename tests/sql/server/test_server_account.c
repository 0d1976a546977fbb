#include "sql/server/server_account.h"

#include <string.h>
#include <unistd.h>

#include "tests/support/near.h"
#include "tests/support/sql/try_server.h"

static bool is_the_caller(const void *argument)
{
    return getuid() == *(const uid_t *)argument && geteuid() == getuid() && getegid() == getgid();
}

static bool may_become_root(const void *argument)
{
    (void)argument;
    return setuid(0) == 0;
}

static void as_root_the_server_runs_as_postgres_and_cannot_come_back(void **state)
{
    (void)state;
    if (geteuid() != 0)
        skip();
    struct server_account account;
    struct error error;
    assert_true(server_account_find(&account, &error));
    assert_string_equal(account.name, "postgres");
    assert_true(account.switched);
    assert_true(server_account_asks(&account, is_the_caller, &account.uid));
    assert_false(server_account_asks(&account, may_become_root, NULL));
    assert_int_equal(geteuid(), 0);
}

static int find_as_nobody(void *argument)
{
    (void)argument;
    struct server_account account;
    struct error error;
    if (setgid(65534) != 0 || setuid(65534) != 0)
        return 1;
    return server_account_find(&account, &error) && !account.switched && account.uid == 65534 &&
                   strcmp(account.name, "nobody") == 0
               ? 0
               : 2;
}

static int find_without_a_name(void *argument)
{
    (void)argument;
    struct server_account account;
    struct error error;
    if (setgid(54321) != 0 || setuid(54321) != 0)
        return 1;
    return !server_account_find(&account, &error) && strstr(error.message, "54321") ? 0 : 2;
}

static void an_ordinary_user_runs_it_and_needs_a_name(void **state)
{
    (void)state;
    if (geteuid() != 0)
        skip();
    assert_int_equal(in_child(find_as_nobody, NULL), 0);
    assert_int_equal(in_child(find_without_a_name, NULL), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_root_the_server_runs_as_postgres_and_cannot_come_back),
        cmocka_unit_test(an_ordinary_user_runs_it_and_needs_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
