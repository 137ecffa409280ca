#include "cli/json.h"

#include "rapport/exchange/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

void lineStart(QByteArray& out, int depth) { out += '\n' + QByteArray(2 * depth, ' '); }

/// Writes `[a, b]` or `{…}` with one element a line.
template <typename Values, typename Write>
void writeAll(QByteArray& out, int depth, char open, char close, const Values& values, Write write) {
    out += open;
    bool first = true;
    for (const auto& value : values) {
        if (!first)
            out += ',';
        first = false;
        lineStart(out, depth + 1);
        write(value);
    }
    if (!first)
        lineStart(out, depth);
    out += close;
}

} // namespace

Json::Json(const QStringList& texts)
    : Json(list(texts, [](const QString& text) { return Json(text); })) {}

Json::Json(QDate date)
    : Json(date.isValid() ? Json(date.toString(Qt::ISODate)) : Json()) {}

Json::Json(const QJsonValue& value) {
    if (value.isBool())
        m_value = value.toBool();
    else if (value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger()))
        m_value = value.toInteger();
    else if (value.isDouble())
        m_value = value.toDouble();
    else if (value.isString())
        m_value = value.toString();
    else if (value.isArray())
        *this = list(value.toArray(), [](const auto& element) { return Json(QJsonValue(element)); });
    else if (value.isObject()) {
        Members members;
        const QJsonObject source = value.toObject();
        for (auto member = source.begin(); member != source.end(); ++member)
            members.emplace_back(member.key(), Json(QJsonValue(member.value())));
        m_value = std::move(members);
    }
}

void Json::write(QByteArray& out, int depth) const {
    if (std::holds_alternative<std::monostate>(m_value))
        out += "null";
    else if (const auto* flag = std::get_if<bool>(&m_value))
        out += *flag ? "true" : "false";
    else if (const auto* number = std::get_if<qint64>(&m_value))
        out += QByteArray::number(*number);
    else if (const auto* fraction = std::get_if<double>(&m_value))
        out += QByteArray::number(*fraction, 'g', 12);
    else if (const auto* text = std::get_if<QString>(&m_value))
        exchange::appendJson(out, *text);
    else if (const auto* elements = std::get_if<Elements>(&m_value))
        writeAll(out, depth, '[', ']', *elements, [&](const Json& element) { element.write(out, depth + 1); });
    else
        writeAll(out, depth, '{', '}', std::get<Members>(m_value), [&](const auto& member) {
            exchange::appendJson(out, member.first);
            out += ": ";
            member.second.write(out, depth + 1);
        });
}

QByteArray Json::toBytes() const {
    QByteArray out;
    write(out, 0);
    return out + '\n';
}

} // namespace rapport::cli
