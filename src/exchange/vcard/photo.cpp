#include "exchange/vcard/ascii.h"
#include "exchange/vcard/properties.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::exchange::properties {

namespace {

constexpr qsizetype largestPhoto = 8 * 1024 * 1024;
constexpr qsizetype largestKept = 512 * 1024;

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

bool isAddress(std::string_view value) {
    const size_t colon = value.find(':');
    if (colon == std::string_view::npos || colon < 2 || colon > 16)
        return false;
    return std::all_of(value.begin(), value.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char c) { return ascii::isLetter(c) || c == '+' || c == '-' || c == '.'; });
}

/// What follows the comma of `data:image/png;base64,…`.
std::string_view dataOf(std::string_view value) {
    const size_t comma = value.find(',');
    return comma == std::string_view::npos ? std::string_view() : value.substr(comma + 1);
}

bool isPngOrJpeg(const QByteArray& bytes) { return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xFF\xD8\xFF"); }

bool isOtherPicture(const QByteArray& bytes) {
    return bytes.startsWith("GIF8") || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

QString tooLarge() { return tr("The photo is larger than 8 MB and was left out"); }

/// Why a picture is not kept; empty when it is.
QString refusal(const QByteArray& bytes) {
    if (bytes.size() > largestPhoto)
        return tooLarge();
    if (isOtherPicture(bytes))
        return tr("The photo is neither PNG nor JPEG and was left out");
    if (!isPngOrJpeg(bytes))
        return tr("The photo cannot be read and was left out");
    return bytes.size() > largestKept ? tr("The photo is larger than 512 KB and was left out") : QString();
}

} // namespace

bool photo(CardDraft& draft, const Property& property) {
    std::string_view value = ascii::trimmed(property.value);
    if (value.empty())
        return true;
    if (ascii::startsWith(value, "DATA:"))
        value = dataOf(value);
    else if (isAddress(value))
        return false;
    if (!draft.record.customer.photo.isEmpty()) {
        property.report(Severity::Note, tr("The card has more than one photo; the first is kept"));
        return true;
    }
    const auto encoded = QByteArray::fromRawData(value.data(), static_cast<qsizetype>(value.size()));
    const bool huge = value.size() > static_cast<size_t>(largestPhoto) * 3 / 2;
    const QByteArray bytes = huge ? QByteArray() : QByteArray::fromBase64(encoded);
    const QString reason = huge ? tooLarge() : refusal(bytes);
    if (reason.isEmpty())
        draft.record.customer.photo = bytes;
    else
        property.report(Severity::Note, reason);
    return true;
}

} // namespace rapport::exchange::properties
