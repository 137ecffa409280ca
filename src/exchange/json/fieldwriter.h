#pragma once

#include "rapport/exchange/jsontext.h"
#include "rapport/exchange/storedocument.h"

namespace rapport::exchange {

/// Makes one JSON object of a record's fields (fields.h), in their order. What is empty, unknown or false is left out.
class FieldWriter {
public:
    explicit FieldWriter(References& references)
        : m_references(references) {}

    void text(const char* key, const QString& value) {
        if (!value.isEmpty())
            appendJson(begin(key), value);
    }
    void texts(const char* key, const QStringList& values);
    /// A text of each.
    template <typename Value>
    void texts(const char* key, const std::vector<Value>& values, QString Value::*text) {
        QStringList all;
        for (const Value& value : values)
            all += value.*text;
        texts(key, all);
    }
    /// A day of each, "" where it has none; nothing where none has.
    template <typename Value>
    void days(const char* key, const std::vector<Value>& values, QDate Value::*day) {
        QStringList all;
        for (const Value& value : values)
            all += (value.*day).toString(Qt::ISODate);
        if (!all.join(QString()).isEmpty())
            texts(key, all);
    }
    void flag(const char* key, bool value) {
        if (value)
            begin(key) += "true";
    }
    void number(const char* key, std::optional<int> value) {
        if (value)
            begin(key) += QByteArray::number(*value);
    }
    void bytes(const char* key, const QByteArray& value) {
        if (!value.isEmpty())
            begin(key) += '"' + value.toBase64() + '"';
    }
    void day(const char* key, QDate value) {
        if (value.isValid())
            text(key, value.toString(Qt::ISODate));
    }
    void time(const char* key, std::optional<QTime> value) {
        if (value)
            text(key, value->toString(QStringLiteral("HH:mm")));
    }
    void moment(const char* key, Moment value) { text(key, value.toIso()); }
    void moment(const char* key, std::optional<Moment> value) {
        if (value)
            moment(key, *value);
    }
    void partialDate(const char* key, const PartialDate& value) { text(key, value.toString()); }
    template <typename Enum>
    void word(const char* key, Enum value) {
        text(key, domain::key(value));
    }
    template <typename Enum>
    void word(const char* key, const std::optional<Enum>& value) {
        if (value)
            word(key, *value);
    }
    template <typename Enum>
    void words(const char* key, const std::vector<Enum>& values) {
        QStringList all;
        for (const Enum value : values)
            all += domain::key(value);
        texts(key, all);
    }
    template <typename Id>
    void reference(const char* key, Id id) {
        if (id.isValid())
            text(key, m_references.nameOf(id));
    }
    template <typename Id>
    void references(const char* key, const std::vector<Id>& ids) {
        QStringList names;
        for (const Id id : ids)
            names += m_references.nameOf(id);
        texts(key, names);
    }
    template <typename Value, typename Describe>
    void object(const char* key, const std::optional<Value>& value, Describe describe) {
        if (value)
            begin(key) += made(*value, describe);
    }
    template <typename Value, typename Describe>
    void list(const char* key, const std::vector<Value>& values, Describe describe) {
        if (values.empty())
            return;
        QByteArray elements;
        for (const Value& value : values)
            elements += (elements.isEmpty() ? "" : ",") + made(value, describe);
        begin(key) += '[' + elements + ']';
    }

    /// On one line.
    [[nodiscard]] QByteArray object() const { return '{' + m_members + '}'; }

private:
    QByteArray& begin(const char* key);
    template <typename Value, typename Describe>
    [[nodiscard]] QByteArray made(const Value& value, Describe describe) {
        FieldWriter inner(m_references);
        describe(inner, value);
        return inner.object();
    }

    References& m_references;
    QByteArray m_members;
};

} // namespace rapport::exchange
