#include "services/importing/photos.h"

#include "services/common/words.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

constexpr int largestSide = 4096;
constexpr int storedSide = 512;
constexpr qsizetype largestStored = 512 * 1024;
constexpr int mostMegabytes = 4 * largestSide / 1024 * largestSide / 1024; ///< of a picture of that size while it is read
constexpr int jpegQuality = 85;

/// By its first bytes: the name Qt has for a kind that is read; empty for others, however they call themselves.
QByteArray kindOf(const QByteArray& bytes) {
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "jpeg";
    if (bytes.startsWith("GIF8"))
        return "gif";
    return bytes.startsWith("RIFF") && bytes.sliced(std::min<qsizetype>(8, bytes.size())).startsWith("WEBP") ? "webp" : "";
}

bool isStorable(const QByteArray& kind) { return kind == "png" || kind == "jpeg"; }

QByteArray drawnAnew(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool good = image.hasAlphaChannel() ? image.save(&buffer, "PNG") : image.save(&buffer, "JPEG", jpegQuality);
    return good ? bytes : QByteArray();
}

StoredPhoto unreadable() { return {{}, Words::tr("The photo cannot be read and was left out")}; }

} // namespace

StoredPhoto storedPhoto(const QByteArray& picture) {
    const QByteArray kind = kindOf(picture);
    if (kind.isEmpty())
        return unreadable();
    QByteArray bytes = picture;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(mostMegabytes);
    QImageReader reader(&buffer, kind);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return unreadable();
    if (size.width() > largestSide || size.height() > largestSide)
        return {{}, Words::tr("The photo has more than 4096 × 4096 pixels and was left out")};
    const bool fits = size.width() <= storedSide && size.height() <= storedSide;
    const bool asItIs = fits && isStorable(kind) && picture.size() <= largestStored &&
                        reader.transformation() == QImageIOHandler::TransformationNone;
    if (!fits)
        reader.setScaledSize(size.scaled(storedSide, storedSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return unreadable();
    const QByteArray stored = asItIs ? picture : drawnAnew(image);
    return stored.isEmpty() ? unreadable() : StoredPhoto{stored, {}};
}

QString takePicture(exchange::ContactRecord& record) {
    if (record.picture.isEmpty())
        return {};
    auto [image, problem] = storedPhoto(std::exchange(record.picture, {}));
    record.customer.photo = std::move(image);
    return problem;
}

} // namespace rapport::services
