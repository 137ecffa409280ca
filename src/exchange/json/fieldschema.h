#pragma once

#include "rapport/exchange/storedocument.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rapport::exchange {

/// Describes a record's fields (fields.h) as a JSON Schema object. What a writer always writes is required.
class FieldSchema {
public:
    void text(const char* key, const QString&) {
        add(key, {{QStringLiteral("type"), QStringLiteral("string")}}, QByteArrayView(key) == "uid");
    }
    void texts(const char* key, const QStringList&) { add(key, arrayOf(stringLike({}))); }
    template <typename Value>
    void texts(const char* key, const std::vector<Value>&, QString Value::*) {
        add(key, arrayOf(stringLike({})));
    }
    /// One for each of the texts; "" for none.
    template <typename Value>
    void days(const char* key, const std::vector<Value>&, QDate Value::*) {
        add(key, arrayOf(stringLike(QStringLiteral("^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"))));
    }
    void flag(const char* key, bool) { add(key, typed("boolean")); }
    void number(const char* key, int) { add(key, typed("integer"), true); }
    void number(const char* key, std::optional<int>) { add(key, typed("integer")); }
    void bytes(const char* key, const QByteArray&) {
        auto schema = typed("string");
        schema.insert(QStringLiteral("contentEncoding"), QStringLiteral("base64"));
        add(key, schema);
    }
    void day(const char* key, QDate) { add(key, formatted("date")); }
    void time(const char* key, std::optional<QTime>) { add(key, stringLike(QStringLiteral("^[0-2][0-9]:[0-5][0-9]$"))); }
    void moment(const char* key, Moment) { add(key, formatted("date-time"), true); }
    void moment(const char* key, std::optional<Moment>) { add(key, formatted("date-time")); }
    void partialDate(const char* key, const PartialDate&) {
        add(key, stringLike(QStringLiteral("^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}(-[0-9]{2})?|---[0-9]{2})$")), true);
    }
    template <typename Enum>
    void word(const char* key, Enum) {
        add(key, wordsOf<Enum>(), true);
    }
    template <typename Enum>
    void word(const char* key, const std::optional<Enum>&) {
        add(key, wordsOf<Enum>());
    }
    template <typename Enum>
    void words(const char* key, const std::vector<Enum>&) {
        add(key, arrayOf(wordsOf<Enum>()));
    }
    template <typename Id>
    void reference(const char* key, Id) {
        add(key, stringLike({}));
    }
    template <typename Id>
    void references(const char* key, const std::vector<Id>&) {
        add(key, arrayOf(stringLike({})));
    }
    template <typename Value, typename Describe>
    void object(const char* key, const std::optional<Value>&, Describe describe) {
        add(key, made<Value>(describe));
    }
    template <typename Value, typename Describe>
    void list(const char* key, const std::vector<Value>&, Describe describe) {
        add(key, arrayOf(made<Value>(describe)));
    }

    [[nodiscard]] QJsonObject schema() const;
    [[nodiscard]] static QJsonObject arrayOf(const QJsonObject& elements);

private:
    [[nodiscard]] static QJsonObject typed(const char* type);
    [[nodiscard]] static QJsonObject formatted(const char* format);
    [[nodiscard]] static QJsonObject stringLike(const QString& pattern); ///< any string where it is empty
    void add(const char* key, const QJsonObject& schema, bool required = false);
    template <typename Enum>
    [[nodiscard]] static QJsonObject wordsOf() {
        // Enumerators follow each other; the first may be -1.
        QJsonArray words;
        for (int i = -1; i < 32; ++i) {
            if (const QString word = domain::key(static_cast<Enum>(i)); !word.isEmpty())
                words.append(word);
        }
        return {{QStringLiteral("enum"), words}};
    }
    template <typename Value, typename Describe>
    [[nodiscard]] static QJsonObject made(Describe describe) {
        FieldSchema inner;
        Value value;
        describe(inner, value);
        return inner.schema();
    }

    QJsonObject m_properties;
    QJsonArray m_required;
};

} // namespace rapport::exchange
