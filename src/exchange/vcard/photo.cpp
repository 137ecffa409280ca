#include "exchange/vcard/ascii.h"
#include "exchange/vcard/properties.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::exchange::properties {

namespace {

constexpr qsizetype largestPhoto = 8 * 1024 * 1024;

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

/// PNG, JPEG, GIF or WebP by its first bytes; what SVG and others say they would open is nobody's to look at.
bool isPicture(const QByteArray& bytes) {
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("GIF8") ||
           (bytes.startsWith("RIFF") && bytes.sliced(std::min<qsizetype>(8, bytes.size())).startsWith("WEBP"));
}

QString tooLarge() { return tr("The photo is larger than 8 MB and was left out"); }

} // namespace

bool photo(CardDraft& draft, const Property& property) {
    std::string_view value = ascii::trimmed(property.value);
    if (value.empty())
        return true;
    if (ascii::startsWith(value, "DATA:"))
        value = dataOf(value);
    else if (isAddress(value))
        return false;
    if (!draft.record.picture.isEmpty()) {
        property.report(Severity::Note, tr("The card has more than one photo; the first is kept"));
        return true;
    }
    const auto encoded = QByteArray::fromRawData(value.data(), static_cast<qsizetype>(value.size()));
    const bool huge = value.size() > static_cast<size_t>(largestPhoto) * 3 / 2;
    QByteArray bytes = huge ? QByteArray() : QByteArray::fromBase64(encoded);
    if (huge || bytes.size() > largestPhoto)
        property.report(Severity::Note, tooLarge());
    else if (!isPicture(bytes))
        property.report(Severity::Note, tr("The photo cannot be read and was left out"));
    else
        draft.record.picture = std::move(bytes);
    return true;
}

} // namespace rapport::exchange::properties
