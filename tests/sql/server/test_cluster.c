#include "sql/server/cluster.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sql/server/server.h"
#include "tests/support/near.h"
#include "tests/support/sql/throwaway.h"
#include "tests/support/sql/try_server.h"

/* How many entries of the server's home begin like its data folder. */
static size_t data_folders(void)
{
    struct server_paths paths;
    find_paths(&paths);
    DIR *const folder = opendir(paths.home);
    size_t n = 0;
    for (const struct dirent *entry = NULL; folder && (entry = readdir(folder));)
        n += strncmp(entry->d_name, "data", 4) == 0;
    if (folder)
        closedir(folder);
    return n;
}

static void what_a_killed_creation_left_is_removed_by_the_next(void **state)
{
    (void)state;
    char home[64], path[1200];
    enter_home(home, sizeof home);
    struct server_paths paths;
    struct error error;
    find_paths(&paths);
    assert_true(server_paths_make(&paths, &error));
    snprintf(path, sizeof path, "%s/data.new-1", paths.home);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_int_equal(chown(path, paths.account.uid, paths.account.gid), 0);
    server_detach(attach());
    assert_int_equal(data_folders(), 1);
    leave_home(home);
}

static void write_version(const struct server_paths *paths, const char *version)
{
    char path[1200];
    snprintf(path, sizeof path, "%s/PG_VERSION", paths->data);
    FILE *const file = fopen(path, "w");
    assert_non_null(file);
    fputs(version, file);
    assert_int_equal(fclose(file), 0);
}

static void another_major_version_is_an_error_that_names_dump_and_restore(void **state)
{
    (void)state;
    char home[64];
    enter_home(home, sizeof home);
    server_detach(attach());
    struct server_paths paths;
    find_paths(&paths);
    write_version(&paths, "9\n");
    struct server *server;
    struct error error;
    assert_fails_naming(server_attach(&server, &error), &error, "made by PostgreSQL 9, but only");
    assert_fails_naming(false, &error, "assay server dump");
    assert_fails_naming(false, &error, "assay server restore");
    struct server_status status;
    assert_true(server_status(&status, &error));
    assert_int_equal(status.major_version, 9);
    write_version(&paths, "nonsense\n");
    assert_fails_naming(server_attach(&server, &error), &error, "is not a database of PostgreSQL");
    leave_home(home);
}

static bool small_disk(const char *home, const char *size)
{
    char options[64];
    snprintf(options, sizeof options, "mode=0711,size=%s", size);
    return geteuid() == 0 && mount("tmpfs", home, "tmpfs", MS_NOSUID | MS_NODEV, options) == 0;
}

static void leave_disk(const char *home)
{
    struct error error;
    if (!server_stop(&error))
        print_error("%s\n", error.message);
    assert_int_equal(umount2(home, MNT_DETACH), 0);
    leave_home(home);
}

static void a_disk_too_small_for_a_cluster_is_an_error_and_nothing_stays(void **state)
{
    (void)state;
    char home[64];
    enter_home(home, sizeof home);
    if (!small_disk(home, "12m")) {
        leave_home(home);
        skip();
    }
    struct server *server;
    struct error error;
    assert_fails_naming(server_attach(&server, &error), &error, "no space left on the disk");
    assert_fails_naming(false, &error, "XDG_DATA_HOME");
    assert_int_equal(data_folders(), 0);
    assert_int_equal(serving_process(), 0);
    leave_disk(home);
}

static void fill_disk(const char *path)
{
    static const char zeros[65536];
    const int file = open(path, O_WRONLY | O_CREAT, 0600);
    for (size_t size = sizeof zeros; size > 0; size /= 2)
        while (write(file, zeros, size) > 0)
            continue;
    close(file);
}

static void a_disk_that_became_full_is_an_error_until_there_is_space_again(void **state)
{
    (void)state;
    char home[64], filler[80];
    enter_home(home, sizeof home);
    if (!small_disk(home, "80m")) {
        leave_home(home);
        skip();
    }
    server_detach(attach());
    snprintf(filler, sizeof filler, "%s/filler", home);
    fill_disk(filler);
    struct server *server;
    struct error error;
    assert_fails_naming(server_attach(&server, &error), &error, "no space left on the disk");
    assert_int_equal(serving_process(), 0);
    assert_int_equal(unlink(filler), 0);
    server = attach();
    assert_answers(server_conninfo(server), "SELECT 1;", "1\n");
    server_detach(server);
    leave_disk(home);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_killed_creation_left_is_removed_by_the_next),
        cmocka_unit_test(another_major_version_is_an_error_that_names_dump_and_restore),
        cmocka_unit_test(a_disk_too_small_for_a_cluster_is_an_error_and_nothing_stays),
        cmocka_unit_test(a_disk_that_became_full_is_an_error_until_there_is_space_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
