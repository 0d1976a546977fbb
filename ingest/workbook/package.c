#include "ingest/workbook/package.h"

#include <errno.h>
#include <expat.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "base/memory.h"

enum { CHUNK = 64 * 1024, DEEPEST = 100, MOST_TIMES = 1000, MOST_ENTRIES = 65536 };

/* What a part may always unpack to, and at most. */
static const uint64_t always_allowed = UINT64_C(64) << 20, most = UINT64_C(8) << 30;

struct package {
    zip_t *zip;
    size_t n_entries;
};

/* A part that is being read. */
struct part {
    const struct part_handlers *handlers;
    void *context;
    XML_Parser parser;
    size_t depth;
    bool ended, too_deep, has_doctype;
};

/* A stream of its own on the same file: libzip closes the one it is given. */
static FILE *open_again(FILE *file)
{
    const int descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0);
    return descriptor < 0 ? NULL : fdopen(descriptor, "rb");
}

static bool cannot_open(const char *reason, struct error *error)
{
    error_set(error, ERROR_FAILED, "cannot be read as a workbook: %s", reason);
    return error_hint(error, "open it in a spreadsheet program, and save it again or as CSV");
}

static zip_t *open_zip(FILE *file, struct error *error)
{
    zip_error_t fault;
    FILE *const again = open_again(file);
    if (!again) {
        cannot_open(strerror(errno), error);
        return NULL;
    }
    zip_error_init(&fault);
    zip_source_t *const source = zip_source_filep_create(again, 0, -1, &fault);
    zip_t *const zip = source ? zip_open_from_source(source, ZIP_RDONLY, &fault) : NULL;
    if (!zip) {
        cannot_open(zip_error_strerror(&fault), error);
        if (source)
            zip_source_free(source);
        else
            fclose(again);
    }
    zip_error_fini(&fault);
    return zip;
}

struct package *package_open(FILE *file, struct error *error)
{
    zip_t *const zip = open_zip(file, error);
    if (!zip)
        return NULL;
    struct package *const package = calloc(1, sizeof *package);
    if (!package)
        memory_exhausted();
    package->zip = zip;
    package->n_entries = (size_t)zip_get_num_entries(zip, 0);
    if (package->n_entries <= MOST_ENTRIES)
        return package;
    cannot_open("it holds more parts than any workbook", error);
    package_free(package);
    return NULL;
}

size_t package_n_entries(const struct package *package)
{
    return package->n_entries;
}

const char *package_entry(const struct package *package, size_t i)
{
    const char *const name = zip_get_name(package->zip, i, 0);
    return name ? name : "";
}

bool package_has(const struct package *package, const char *part)
{
    return zip_name_locate(package->zip, part, ZIP_FL_NOCASE) >= 0;
}

static zip_file_t *open_entry(const struct package *package, const char *part, uint64_t *packed)
{
    const zip_int64_t index = zip_name_locate(package->zip, part, ZIP_FL_NOCASE);
    zip_stat_t status;
    if (index < 0)
        return NULL;
    *packed = zip_stat_index(package->zip, (zip_uint64_t)index, 0, &status) == 0 &&
                      status.valid & ZIP_STAT_COMP_SIZE
                  ? status.comp_size
                  : 0;
    return zip_fopen_index(package->zip, (zip_uint64_t)index, 0);
}

size_t package_peek(const struct package *package, const char *part, char *bytes, size_t size)
{
    uint64_t packed;
    zip_file_t *const entry = open_entry(package, part, &packed);
    const zip_int64_t n = entry ? zip_fread(entry, bytes, size) : 0;
    if (entry)
        zip_fclose(entry);
    return n > 0 ? (size_t)n : 0;
}

static const char *local_name(const char *name)
{
    const char *const colon = strrchr(name, ':');
    return colon ? colon + 1 : name;
}

static void stop(struct part *part)
{
    part->ended = true;
    XML_StopParser(part->parser, XML_FALSE);
}

static void XMLCALL element_opened(void *context, const char *name, const char **attributes)
{
    struct part *const part = context;
    if (part->ended)
        return;
    if (++part->depth > DEEPEST) {
        part->too_deep = true;
        stop(part);
        return;
    }
    if (!part->handlers->open(part->context, local_name(name), attributes))
        stop(part);
}

static void XMLCALL element_closed(void *context, const char *name)
{
    struct part *const part = context;
    if (part->ended)
        return;
    part->depth--;
    if (!part->handlers->close(part->context, local_name(name)))
        stop(part);
}

static void XMLCALL text_read(void *context, const char *text, int length)
{
    struct part *const part = context;
    if (!part->ended && part->handlers->text &&
        !part->handlers->text(part->context, text, (size_t)length))
        stop(part);
}

static void XMLCALL doctype_met(void *context, const char *name, const char *system_id,
                                const char *public_id, int has_internal)
{
    struct part *const part = context;
    (void)name, (void)system_id, (void)public_id, (void)has_internal;
    part->has_doctype = true;
    stop(part);
}

static enum part_result fail_part(const char *name, const char *reason, struct error *error)
{
    error_set(error, ERROR_FAILED, "the workbook is damaged: its part %.100s %s", name, reason);
    error_hint(error, "open it in a spreadsheet program, and save it again or as CSV");
    return PART_FAILED;
}

static enum part_result parse_chunk(struct part *part, const char *name, const char *bytes,
                                    size_t n, struct error *error)
{
    const bool good = XML_Parse(part->parser, bytes, (int)n, n == 0) == XML_STATUS_OK;
    if (part->has_doctype)
        return fail_part(name, "has a document type, with which text could multiply", error);
    if (part->too_deep)
        return fail_part(name, "nests deeper than any workbook", error);
    if (part->ended)
        return PART_ENDED;
    return good ? PART_READ
                : fail_part(name, XML_ErrorString(XML_GetErrorCode(part->parser)), error);
}

static enum part_result parse_entry(struct part *part, const char *name, zip_file_t *entry,
                                    uint64_t packed, struct error *error)
{
    char chunk[CHUNK];
    uint64_t unpacked = 0;
    for (;;) {
        const zip_int64_t n = zip_fread(entry, chunk, sizeof chunk);
        if (n < 0)
            return fail_part(name, "cannot be unpacked", error);
        unpacked += (uint64_t)n;
        if (unpacked > most || (unpacked > always_allowed && unpacked / MOST_TIMES > packed))
            return fail_part(name, "unpacks to more than is reasonable for its size", error);
        const enum part_result result = parse_chunk(part, name, chunk, (size_t)n, error);
        if (result != PART_READ || n == 0)
            return result;
    }
}

enum part_result package_read(struct package *package, const char *part_name,
                              const struct part_handlers *handlers, void *context,
                              struct error *error)
{
    uint64_t packed = 0;
    zip_file_t *const entry = open_entry(package, part_name, &packed);
    if (!entry) {
        const bool encrypted = zip_error_code_zip(zip_get_error(package->zip)) == ZIP_ER_NOPASSWD;
        return fail_part(part_name, encrypted ? "is encrypted with a password" : "is missing",
                         error);
    }
    struct part part = {.handlers = handlers, .context = context, .parser = XML_ParserCreate(NULL)};
    if (!part.parser)
        memory_exhausted();
    XML_SetUserData(part.parser, &part);
    XML_SetElementHandler(part.parser, element_opened, element_closed);
    XML_SetCharacterDataHandler(part.parser, text_read);
    XML_SetStartDoctypeDeclHandler(part.parser, doctype_met);
    const enum part_result result = parse_entry(&part, part_name, entry, packed, error);
    XML_ParserFree(part.parser);
    zip_fclose(entry);
    return result;
}

const char *package_attribute(const char *const *attributes, const char *name)
{
    for (size_t i = 0; attributes[i]; i += 2)
        if (strcmp(local_name(attributes[i]), name) == 0)
            return attributes[i + 1];
    return NULL;
}

void package_free(struct package *package)
{
    if (!package)
        return;
    zip_discard(package->zip);
    free(package);
}
