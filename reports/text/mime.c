#include "reports/text/mime.h"

#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Bytes of which base64 makes a line of 76 characters, and an encoded word that fits one. */
enum { LINE_BYTES = 57, WORD_BYTES = 42, LINE_SIZE = 4 * ((LINE_BYTES + 2) / 3) + 1 };

static void add_base64(const char *bytes, size_t length, struct buffer *out)
{
    unsigned char line[LINE_SIZE];
    EVP_EncodeBlock(line, (const unsigned char *)bytes, (int)length);
    buffer_add(out, (const char *)line);
}

/* At most so many bytes, without parting a character. */
static size_t whole_characters(const char *text, size_t most)
{
    size_t n = strlen(text);
    if (n <= most)
        return n;
    for (n = most; n > 0 && ((unsigned char)text[n] & 0xc0) == 0x80; n--)
        ;
    return n > 0 ? n : most;
}

void mime_subject(const char *text, struct buffer *out)
{
    buffer_add(out, "Subject:");
    for (size_t length; *text; text += length) {
        length = whole_characters(text, WORD_BYTES);
        buffer_add(out, " =?utf-8?B?");
        add_base64(text, length, out);
        buffer_add(out, text[length] ? "?=\r\n" : "?=");
    }
    buffer_add(out, "\r\n");
}

void mime_date(int64_t seconds, struct buffer *out)
{
    static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const time_t moment = (time_t)seconds;
    struct tm utc;
    if (gmtime_r(&moment, &utc))
        buffer_format(out, "Date: %s, %02d %s %04d %02d:%02d:%02d +0000\r\n", days[utc.tm_wday],
                      utc.tm_mday, months[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min,
                      utc.tm_sec);
}

void mime_begin(const char *kind, struct buffer *out)
{
    buffer_format(out, "Content-Type: multipart/%s; boundary=\"=_%s\"\r\n\r\n", kind, kind);
}

void mime_next(const char *kind, struct buffer *out)
{
    buffer_format(out, "--=_%s\r\n", kind);
}

void mime_end(const char *kind, struct buffer *out)
{
    buffer_format(out, "--=_%s--\r\n", kind);
}

void mime_part(const char *type, const char *headers, const char *bytes, size_t length,
               struct buffer *out)
{
    buffer_format(out, "Content-Type: %s\r\nContent-Transfer-Encoding: base64\r\n%s\r\n", type,
                  headers);
    for (size_t done = 0; done < length; done += LINE_BYTES) {
        add_base64(bytes + done, length - done < LINE_BYTES ? length - done : LINE_BYTES, out);
        buffer_add(out, "\r\n");
    }
}
