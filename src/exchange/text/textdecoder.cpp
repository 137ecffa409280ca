#include "exchange/text/encoding.h"

#include <QStringDecoder>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter openConverter(const QString& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.toLatin1().constData(), &status));
    return U_SUCCESS(status) ? std::move(converter) : Converter();
}

std::optional<QStringConverter::Encoding> ownEncoding(const QString& name) {
    const auto encoding = QStringConverter::encodingForName(name.toLatin1().constData());
    return encoding && *encoding != QStringConverter::System ? encoding : std::nullopt;
}

/// ICU turns at most this many bytes at a time, so that its output has a bound.
constexpr size_t pieceSize = 16 * 1024;

} // namespace

class TextDecoder::Private {
public:
    std::optional<QStringDecoder> own;
    Converter icu;
    bool known = true;
};

TextDecoder::TextDecoder(const QString& encoding)
    : d(std::make_unique<Private>()) {
    if (const auto own = ownEncoding(encoding)) {
        d->own.emplace(*own);
        return;
    }
    d->icu = openConverter(encoding);
    if (!d->icu) {
        d->known = false;
        d->icu = openConverter(u"windows-1252"_s);
    }
}

TextDecoder::~TextDecoder() = default;

bool TextDecoder::isKnown() const { return d->known; }

QString TextDecoder::decode(std::string_view bytes, bool atEnd) {
    if (d->own)
        return d->own->decode(bytes);
    QString text;
    std::vector<char16_t> piece(pieceSize * 2);
    do {
        const std::string_view part = bytes.substr(0, pieceSize);
        bytes.remove_prefix(part.size());
        const char* source = part.data();
        const char* const sourceEnd = source + part.size();
        UErrorCode status = U_ZERO_ERROR;
        do {
            status = U_ZERO_ERROR;
            char16_t* target = piece.data();
            ucnv_toUnicode(d->icu.get(), &target, piece.data() + piece.size(), &source, sourceEnd, nullptr,
                           atEnd && bytes.empty(), &status);
            text.append(QStringView(piece.data(), target - piece.data()));
        } while (status == U_BUFFER_OVERFLOW_ERROR);
    } while (!bytes.empty());
    return text;
}

std::optional<QString> decodedExactly(std::string_view bytes, const QString& encoding) {
    if (const auto own = ownEncoding(encoding)) {
        QStringDecoder decoder(*own);
        QString text = decoder.decode(bytes);
        return decoder.hasError() ? std::nullopt : std::optional(text);
    }
    const Converter converter = openConverter(encoding);
    if (!converter)
        return {};
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(static_cast<qsizetype>(bytes.size()) * 2 + 8, Qt::Uninitialized);
    const auto length =
        ucnv_toUChars(converter.get(), reinterpret_cast<char16_t*>(text.data()), static_cast<int32_t>(text.size()), bytes.data(),
                      static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return {};
    text.truncate(length);
    return text;
}

} // namespace rapport::exchange
