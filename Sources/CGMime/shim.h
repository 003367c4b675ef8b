#ifndef NASLAG_CGMIME_SHIM_H
#define NASLAG_CGMIME_SHIM_H

/* The part of GMime 3 (https://developer-old.gnome.org/gmime/stable/) that Naslag calls, declared by hand.
 *
 * GMime's own headers need the flags of its pkg-config file, of which SwiftPM refuses `-pthread` and
 * `-D_LARGEFILE64_SOURCE` with a warning at every build. These twenty functions have kept their form since 3.0 (2017), and
 * GObject instances are opaque pointers in all of them. `gboolean` is int, `GType` is size_t, `gssize` is ssize_t. */

#include <stddef.h>
#include <sys/types.h>

typedef struct _GMimeInstance GMimeInstance; /* any object of GMime: a stream, a parser, a part */
typedef struct _GByteArray {
    unsigned char *data;
    unsigned int len;
} GByteArray;

void g_mime_init(void);

/* Streams over memory; the first one copies the buffer. */
GMimeInstance *g_mime_stream_mem_new_with_buffer(const char *buffer, size_t len);
GMimeInstance *g_mime_stream_mem_new(void);
GByteArray *g_mime_stream_mem_get_byte_array(GMimeInstance *stream); /* owned by the stream */

GMimeInstance *g_mime_parser_new_with_stream(GMimeInstance *stream);
GMimeInstance *g_mime_parser_construct_message(GMimeInstance *parser, const void *options); /* to be released */

/* The tree: what is returned is owned by its parent. */
GMimeInstance *g_mime_message_get_mime_part(GMimeInstance *message);
int g_mime_multipart_get_count(GMimeInstance *multipart);
GMimeInstance *g_mime_multipart_get_part(GMimeInstance *multipart, int index);
GMimeInstance *g_mime_message_part_get_message(GMimeInstance *part);
GMimeInstance *g_mime_part_get_content(GMimeInstance *part);
ssize_t g_mime_data_wrapper_write_to_stream(GMimeInstance *wrapper, GMimeInstance *stream);
char *g_mime_text_part_get_text(GMimeInstance *part); /* to be freed */

GMimeInstance *g_mime_object_get_content_type(GMimeInstance *object);
char *g_mime_content_type_get_mime_type(GMimeInstance *type); /* to be freed */
const char *g_mime_content_type_get_parameter(GMimeInstance *type, const char *name);

GMimeInstance *g_mime_object_get_header_list(GMimeInstance *object);
int g_mime_header_list_get_count(GMimeInstance *headers);
GMimeInstance *g_mime_header_list_get_header_at(GMimeInstance *headers, int index);
const char *g_mime_header_get_name(GMimeInstance *header);
const char *g_mime_header_get_value(GMimeInstance *header);

/* Which class an instance has. */
size_t g_mime_multipart_get_type(void);
size_t g_mime_message_part_get_type(void);
size_t g_mime_text_part_get_type(void);
size_t g_mime_part_get_type(void);
int g_type_check_instance_is_a(GMimeInstance *instance, size_t type);

void g_object_unref(void *object);
void g_free(void *memory);

#endif
