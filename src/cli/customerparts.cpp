#include "cli/customerparts.h"

#include "cli/words.h"
#include "rapport/core/error.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::PostalAddress;

namespace {

constexpr qint64 largestPhoto = 1024 * 1024;

/// The label before a colon and where the rest begins. A label is a word or two; `https`, `mailto` and their like are not.
std::pair<QString, QString> labelled(const QString& text) {
    static const QRegularExpression form(u"^\\s*(\\p{L}[\\p{L}\\d _-]{0,29}):(?!//)(.*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QStringList schemes{u"mailto"_s, u"tel"_s, u"sip"_s, u"xmpp"_s, u"skype"_s};
    const auto match = form.match(text);
    if (!match.hasMatch() || schemes.contains(match.captured(1).toLower()))
        return {{}, text};
    return {match.captured(1).trimmed(), match.captured(2).trimmed()};
}

QString* addressPart(PostalAddress& address, const QString& name) {
    if (name == "street"_L1)
        return &address.street;
    if (name == "extended"_L1)
        return &address.extended;
    if (name == "po-box"_L1)
        return &address.poBox;
    if (name == "locality"_L1 || name == "city"_L1)
        return &address.locality;
    if (name == "region"_L1)
        return &address.region;
    if (name == "postal-code"_L1)
        return &address.postalCode;
    return name == "country"_L1 ? &address.country : nullptr;
}

PartialDate dateFrom(const QString& text) {
    const auto date = PartialDate::parse(text);
    if (!date)
        throw UsageError(Words::tr("“%1” is not a date. Write 1980-05-17, --05-17 or 1980-05.").arg(text.left(80)));
    return *date;
}

} // namespace

std::pair<QString, QString> split(const QString& text, QChar separator, const QString& expected) {
    const qsizetype at = text.indexOf(separator);
    if (at <= 0)
        throw UsageError(Words::tr("“%1” should read %2.").arg(text.left(80), expected));
    return {text.left(at).trimmed(), text.mid(at + 1)};
}

domain::ContactPoint contactPointFrom(domain::ContactKind kind, const QString& text) {
    domain::ContactPoint point;
    point.kind = kind;
    std::tie(point.label, point.value) = labelled(text);
    return point;
}

PostalAddress addressFrom(const QString& text) {
    PostalAddress address;
    const auto [label, rest] = labelled(text);
    address.label = label;
    if (!rest.contains(u'=')) {
        address.street = rest;
        return address;
    }
    for (const QString& part : rest.split(u';', Qt::SkipEmptyParts)) {
        const auto [name, value] = split(part, u'=', u"street=…; postal-code=…; locality=…"_s);
        QString* field = addressPart(address, name.toLower());
        if (field == nullptr)
            throw UsageError(
                Words::tr("An address has no “%1”: street, extended, po-box, locality, region, postal-code, country.").arg(name));
        *field = value.trimmed();
    }
    return address;
}

domain::Milestone milestoneFrom(const QString& text) {
    const auto [kind, rest] = split(text, u':', u"KIND:DATE[:LABEL]"_s);
    domain::Milestone milestone;
    milestone.kind = milestoneKindFrom(kind);
    milestone.date = dateFrom(rest.section(u':', 0, 0).trimmed());
    milestone.label = rest.section(u':', 1).trimmed();
    return milestone;
}

domain::Cadence cadenceFrom(const QString& text) {
    const auto [ideal, maximum] = split(text, u'/', u"IDEAL/MAXIMUM"_s);
    const domain::Cadence cadence{ideal.toInt(), maximum.toInt()};
    if (cadence.ideal <= 0 || cadence.maximum < cadence.ideal)
        throw UsageError(Words::tr("“%1” should be two numbers of days, the ideal and the maximum: 30/45.").arg(text.left(80)));
    return cadence;
}

QByteArray photoFrom(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::FileUnreadable, Words::tr("The photo %1 cannot be read.").arg(path));
    if (file.size() > largestPhoto)
        throw Error(ErrorCode::InvalidInput, Words::tr("The photo %1 is too large. Scale it to 512 × 512 first.").arg(path));
    return file.readAll();
}

} // namespace rapport::cli
