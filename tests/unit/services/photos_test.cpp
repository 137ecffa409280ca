#include "services/importing/photos.h"

#include "support/catch.h"

#include <QBuffer>
#include <QImage>

using namespace rapport;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(int width, int height, const char* kind, QImage::Format format = QImage::Format_RGB32) {
    QImage image(width, height, format);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, kind));
    return bytes;
}

QSize sizeOf(const QByteArray& bytes) { return QImage::fromData(bytes).size(); }

} // namespace

TEST_CASE("a small photo is stored as it is", "[services][photos]") {
    for (const char* kind : {"PNG", "JPEG"}) {
        const QByteArray bytes = picture(200, 300, kind);
        CHECK(services::storedPhoto(bytes).image == bytes);
    }
}

TEST_CASE("a large photo is brought to size, in its shape", "[services][photos]") {
    CHECK(sizeOf(services::storedPhoto(picture(2048, 1024, "JPEG")).image) == QSize(512, 256));
    const auto clear = services::storedPhoto(picture(100, 1000, "PNG", QImage::Format_ARGB32));
    CHECK(clear.image.startsWith("\x89PNG"));
    CHECK(sizeOf(clear.image) == QSize(51, 512));
    CHECK(sizeOf(services::storedPhoto(picture(4096, 1, "PNG")).image) == QSize(512, 1));
}

TEST_CASE("a photo of another kind is drawn anew", "[services][photos]") {
    const auto stored = services::storedPhoto(picture(300, 200, "WEBP"));
    CHECK(stored.image.startsWith("\xFF\xD8\xFF"));
    CHECK(sizeOf(stored.image) == QSize(300, 200));
    const auto gif = QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    CHECK(sizeOf(services::storedPhoto(gif).image) == QSize(1, 1));
}

TEST_CASE("what is too large or no photo is left out and said", "[services][photos]") {
    const auto huge = services::storedPhoto(picture(4097, 2, "PNG"));
    CHECK(huge.image.isEmpty());
    CHECK(huge.problem.contains(u"4096"_s));
    for (const QByteArray& bytes :
         {QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"), QByteArray("GIF8"), QByteArray("RIFF"),
          QByteArray(), picture(200, 200, "PNG").left(60), QByteArray("file:///etc/passwd")}) {
        CHECK(services::storedPhoto(bytes).image.isEmpty());
        CHECK_FALSE(services::storedPhoto(bytes).problem.isEmpty());
    }
    // A header that promises a billion pixels costs no memory.
    QByteArray bomb = picture(10, 10, "PNG");
    bomb.replace(16, 8, QByteArray::fromHex("0000800000008000"));
    CHECK(services::storedPhoto(bomb).image.isEmpty());
}
