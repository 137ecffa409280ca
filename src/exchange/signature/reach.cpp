#include "exchange/signature/pieces.h"

#include "rapport/core/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange::signature {

using domain::ContactKind;
using domain::Customer;

namespace {

/// What a number is for, by the word before it, folded and without a full stop.
QString phoneLabel(const QString& before) {
    static const QHash<QString, QString> labels{
        {u"mobile"_s, u"mobile"_s},       {u"mobil"_s, u"mobile"_s}, {u"mob"_s, u"mobile"_s},      {u"m"_s, u"mobile"_s},
        {u"cell"_s, u"mobile"_s},         {u"handy"_s, u"mobile"_s}, {u"portable"_s, u"mobile"_s}, {u"gsm"_s, u"mobile"_s},
        {u"mobiltelefon"_s, u"mobile"_s}, {u"fax"_s, u"fax"_s},      {u"f"_s, u"fax"_s},           {u"telefax"_s, u"fax"_s},
        {u"telecopie"_s, u"fax"_s},       {u"office"_s, u"work"_s},  {u"work"_s, u"work"_s},       {u"direct"_s, u"work"_s},
        {u"durchwahl"_s, u"work"_s},      {u"buro"_s, u"work"_s},    {u"buero"_s, u"work"_s},      {u"zentrale"_s, u"work"_s},
        {u"bureau"_s, u"work"_s},         {u"iroda"_s, u"work"_s},   {u"irodai"_s, u"work"_s},     {u"munkahelyi"_s, u"work"_s},
        {u"home"_s, u"home"_s},           {u"privat"_s, u"home"_s},  {u"domicile"_s, u"home"_s},   {u"otthoni"_s, u"home"_s}};
    const QStringList words = text::words(text::folded(before));
    for (const QString& word : words)
        if (const auto label = labels.constFind(word); label != labels.constEnd())
            return *label;
    return {};
}

void add(Customer& customer, ContactKind kind, const QString& label, const QString& value) {
    for (const auto& point : customer.contactPoints)
        if (point.kind == kind && point.value.compare(value, Qt::CaseInsensitive) == 0)
            return;
    customer.contactPoints.push_back({kind, label, value, false});
}

/// Takes what matches out of the piece, with a word before it that says what it is.
template <typename Take>
void takeAll(QString& piece, const QRegularExpression& pattern, Take take) {
    for (auto match = pattern.match(piece); match.hasMatch(); match = pattern.match(piece)) {
        take(match);
        piece.replace(match.capturedStart(), match.capturedLength(), u' ');
    }
}

} // namespace

QString takeReach(const QString& piece, Customer& customer) {
    static const QRegularExpression email(
        u"(?:\\b(?:e-?mail|mail|courriel|e)(?:\\s*:\\s*|\\.?\\s+))?<?(?:mailto:)?([\\p{L}\\d._%+'-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+)>?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression link(
        u"(?:\\b(?:web|website|internet|url|site|w|homepage|honlap)\\s*[:.]\\s*)?"
        "<?((?:https?://|www\\.)[^\\s<>,;]+|(?<=[:.]\\s)[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}(?:/[^\\s<>,;]*)?)>?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression phone(
        u"((?:\\b\\p{L}[\\p{L}./-]*\\.?\\s*:?\\s*){0,2})(?<![\\p{L}\\d])((?:\\+|\\(\\+|\\(0|0|\\(\\d)[\\d\\s()./–-]{5,}\\d|"
        "(?<=[:.]\\s)\\d[\\d\\s()./–-]{4,}\\d)(?![\\p{L}\\d])"_s);
    QString left = piece;
    takeAll(left, email, [&](const auto& match) { add(customer, ContactKind::Email, {}, match.captured(1)); });
    takeAll(left, link, [&](const auto& match) { add(customer, ContactKind::Link, {}, match.captured(1)); });
    takeAll(left, phone, [&](const auto& match) {
        add(customer, ContactKind::Phone, phoneLabel(match.captured(1)), match.captured(2).simplified());
    });
    static const QRegularExpression remains(u"^[\\s,;:/<>()-]+|[\\s,;:/<>(-]+$"_s);
    left = left.simplified().remove(remains);
    static const QRegularExpression onlyLabel(u"^(\\p{L}{1,2}|tel|phone|e-?mail|mail|web|internet|fax)[:.]*$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return left != piece && onlyLabel.match(left).hasMatch() ? QString() : left;
}

} // namespace rapport::exchange::signature
