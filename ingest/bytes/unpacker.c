#include "ingest/bytes/unpacker.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

#include "base/memory.h"

enum { CHUNK = 64 * 1024, GZIP_ONLY = 15 + 16, MOST_TIMES = 100 };

static const uint64_t always_allowed = UINT64_C(128) << 20, most = UINT64_C(16) << 30;

struct unpacker {
    enum packing packing;
    FILE *out;
    uint64_t n_in, n_out;
    bool between; /* at the end of a member or frame, where the file may end */
    z_stream gzip;
    ZSTD_DStream *zstd;
    unsigned char chunk[CHUNK];
};

enum packing unpacker_packing_of(const unsigned char *bytes, size_t n)
{
    static const unsigned char gzip[] = {0x1F, 0x8B, 0x08}, zstd[] = {0x28, 0xB5, 0x2F, 0xFD};
    if (n >= sizeof gzip && memcmp(bytes, gzip, sizeof gzip) == 0)
        return PACKING_GZIP;
    if (n >= sizeof zstd && memcmp(bytes, zstd, sizeof zstd) == 0)
        return PACKING_ZSTD;
    return PACKING_NONE;
}

const char *unpacker_packing_name(enum packing packing)
{
    static const char *const names[] = {NULL, "gzip", "zstd"};
    return names[packing];
}

struct unpacker *unpacker_create(enum packing packing, FILE *out)
{
    struct unpacker *const unpacker = calloc(1, sizeof *unpacker);
    if (!unpacker)
        memory_exhausted();
    unpacker->packing = packing;
    unpacker->out = out;
    if (packing == PACKING_GZIP && inflateInit2(&unpacker->gzip, GZIP_ONLY) != Z_OK)
        memory_exhausted();
    if (packing == PACKING_ZSTD && !(unpacker->zstd = ZSTD_createDStream()))
        memory_exhausted();
    return unpacker;
}

static bool damaged(const struct unpacker *unpacker, const char *reason, struct error *error)
{
    error_set(error, ERROR_FAILED, "cannot be unpacked as %s: %s",
              unpacker_packing_name(unpacker->packing), reason);
    return error_hint(error, "fetch or pack the file again");
}

static bool no_room(struct error *error)
{
    error_set(error, ERROR_FAILED, "no room to unpack it: %s", strerror(errno));
    return error_hint(error, "name a folder with more room in TMPDIR");
}

static bool past_reason(const struct unpacker *unpacker, const char *what, const char *why,
                        const char *hint, struct error *error)
{
    error_set(error, ERROR_FAILED, "%s %llu MiB%s, which is past all reason", what,
              (unsigned long long)(unpacker->n_out >> 20), why);
    return error_hint(error, "%s", hint);
}

static bool write_out(struct unpacker *unpacker, const void *bytes, size_t n, struct error *error)
{
    unpacker->n_out += n;
    if (unpacker->n_out > most)
        return past_reason(unpacker, "is longer than", "", "split it", error);
    if (unpacker->packing != PACKING_NONE && unpacker->n_out > always_allowed &&
        unpacker->n_out / MOST_TIMES > unpacker->n_in)
        return past_reason(unpacker, "unpacks to more than", ", a hundred times its size and more",
                           "unpack it by hand, and look at what is in it", error);
    return fwrite(bytes, 1, n, unpacker->out) == n || no_room(error);
}

/* Zeros may follow the last member, as on tapes. */
static bool begin_member(struct unpacker *unpacker)
{
    z_stream *const gzip = &unpacker->gzip;
    while (gzip->avail_in && *gzip->next_in == 0) {
        gzip->next_in++;
        gzip->avail_in--;
    }
    if (!gzip->avail_in)
        return false;
    inflateReset(gzip);
    unpacker->between = false;
    return true;
}

static bool add_gzip(struct unpacker *unpacker, const void *bytes, size_t n, struct error *error)
{
    z_stream *const gzip = &unpacker->gzip;
    gzip->next_in = (unsigned char *)(uintptr_t)bytes;
    gzip->avail_in = (unsigned int)n;
    do {
        if (unpacker->between && !begin_member(unpacker))
            return true;
        gzip->next_out = unpacker->chunk;
        gzip->avail_out = CHUNK;
        const int result = inflate(gzip, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return damaged(unpacker, gzip->msg ? gzip->msg : "its bytes are damaged", error);
        unpacker->between = result == Z_STREAM_END;
        if (!write_out(unpacker, unpacker->chunk, CHUNK - gzip->avail_out, error))
            return false;
    } while (gzip->avail_in || !gzip->avail_out);
    return true;
}

static bool add_zstd(struct unpacker *unpacker, const void *bytes, size_t n, struct error *error)
{
    ZSTD_inBuffer in = {bytes, n, 0};
    ZSTD_outBuffer out;
    do {
        out = (ZSTD_outBuffer){unpacker->chunk, CHUNK, 0};
        const size_t result = ZSTD_decompressStream(unpacker->zstd, &out, &in);
        if (ZSTD_isError(result))
            return damaged(unpacker, ZSTD_getErrorName(result), error);
        unpacker->between = result == 0;
        if (!write_out(unpacker, unpacker->chunk, out.pos, error))
            return false;
    } while (in.pos < in.size || (out.pos == out.size && !unpacker->between));
    return true;
}

bool unpacker_add(struct unpacker *unpacker, const void *bytes, size_t n, struct error *error)
{
    if (n == 0)
        return true;
    unpacker->n_in += n;
    switch (unpacker->packing) {
    case PACKING_GZIP:
        return add_gzip(unpacker, bytes, n, error);
    case PACKING_ZSTD:
        return add_zstd(unpacker, bytes, n, error);
    default:
        unpacker->between = true;
        return write_out(unpacker, bytes, n, error);
    }
}

bool unpacker_end(struct unpacker *unpacker, struct error *error)
{
    if (unpacker->n_in && !unpacker->between)
        return damaged(unpacker, "its end is missing", error);
    return fflush(unpacker->out) == 0 || no_room(error);
}

void unpacker_free(struct unpacker *unpacker)
{
    if (!unpacker)
        return;
    if (unpacker->packing == PACKING_GZIP)
        inflateEnd(&unpacker->gzip);
    ZSTD_freeDStream(unpacker->zstd);
    free(unpacker);
}
