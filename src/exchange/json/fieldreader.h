#pragma once

#include "rapport/exchange/storedocument.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace rapport::exchange {

/// Takes a record's fields (fields.h) out of one JSON object. What is not there keeps its value; what cannot be read is said in
/// `faults`.
class FieldReader {
public:
    struct Findings {
        QStringList faults;  ///< sentences; with one of them the record cannot be taken
        QStringList unknown; ///< fields that no record of the kind has
        std::vector<MissingReference> missing;
    };
    FieldReader(const QJsonObject& object, References& references, Findings& findings)
        : m_object(object)
        , m_references(references)
        , m_findings(findings) {}
    ~FieldReader(); ///< tells of fields that were not asked for

    void text(const char* key, QString& value);
    void texts(const char* key, QStringList& values);
    /// Begins the values, each with its text.
    template <typename Value>
    void texts(const char* key, std::vector<Value>& values, QString Value::*text) {
        QStringList all;
        texts(key, all);
        for (const QString& each : all)
            values.emplace_back().*text = each;
    }
    /// Days of values that are there, in their order; those beyond are left out.
    template <typename Value>
    void days(const char* key, std::vector<Value>& values, QDate Value::*day) {
        QStringList all;
        texts(key, all);
        for (size_t i = 0; i < values.size() && i < static_cast<size_t>(all.size()); ++i)
            values[i].*day = dayFrom(key, all[static_cast<qsizetype>(i)]);
    }
    void flag(const char* key, bool& value);
    void number(const char* key, int& value);
    void number(const char* key, std::optional<int>& value);
    void bytes(const char* key, QByteArray& value);
    void day(const char* key, QDate& value);
    void time(const char* key, std::optional<QTime>& value);
    void moment(const char* key, Moment& value);
    void moment(const char* key, std::optional<Moment>& value);
    /// Has to be there.
    void partialDate(const char* key, PartialDate& value);

    template <typename Enum>
    void word(const char* key, Enum& value) {
        std::optional<Enum> read;
        word(key, read);
        value = read.value_or(value);
    }
    template <typename Enum>
    void word(const char* key, std::optional<Enum>& value) {
        QString read;
        text(key, read);
        if (read.isEmpty())
            return;
        value = domain::fromKey<Enum>(read);
        if (!value)
            fault(key, read);
    }
    template <typename Enum>
    void words(const char* key, std::vector<Enum>& values) {
        QStringList all;
        texts(key, all);
        for (const QString& each : all) {
            if (const auto value = domain::fromKey<Enum>(each))
                values.push_back(*value);
            else
                fault(key, each);
        }
    }
    template <typename Id>
    void reference(const char* key, Id& id) {
        QString name;
        text(key, name);
        if (!name.isEmpty())
            look(key, name, id);
    }
    template <typename Id>
    void references(const char* key, std::vector<Id>& ids) {
        QStringList names;
        texts(key, names);
        for (const QString& name : names) {
            Id id;
            look(key, name, id);
            if (id.isValid())
                ids.push_back(id);
        }
    }
    template <typename Value, typename Describe>
    void object(const char* key, std::optional<Value>& value, Describe describe) {
        const QJsonValue json = take(key);
        if (json.isUndefined() || json.isNull())
            return;
        Value read;
        describeOne(key, json, read, describe);
        value = read;
    }
    template <typename Value, typename Describe>
    void list(const char* key, std::vector<Value>& values, Describe describe) {
        const QJsonArray elements = array(key);
        for (const QJsonValue& element : elements) {
            Value read;
            describeOne(key, element, read, describe);
            values.push_back(read);
        }
    }

private:
    [[nodiscard]] QJsonValue take(const char* key);
    [[nodiscard]] QJsonArray array(const char* key);
    [[nodiscard]] QDate dayFrom(const char* key, const QString& written);
    void fault(const char* key, const QString& value);
    void look(const char* key, const QString& name, CustomerId& id) { settle(key, name, id, m_references.customerNamed(name)); }
    void look(const char* key, const QString& name, StaffId& id) { settle(key, name, id, m_references.staffNamed(name)); }
    void look(const char* key, const QString& name, InteractionId& id) {
        settle(key, name, id, m_references.interactionNamed(name));
    }
    void look(const char* key, const QString& name, CommitmentId& id) {
        settle(key, name, id, m_references.commitmentNamed(name));
    }
    void look(const char* key, const QString& name, AnswerId& id) { settle(key, name, id, m_references.answerNamed(name)); }
    void look(const char* key, const QString& name, PlaybookId& id) { settle(key, name, id, m_references.playbookNamed(name)); }
    void look(const char* key, const QString& name, CustomFieldId& id) {
        settle(key, name, id, m_references.customFieldNamed(name));
    }
    template <typename Id>
    void settle(const char* key, const QString& name, Id& id, Id found) {
        id = found;
        if (!found.isValid())
            m_findings.missing.push_back({QString::fromLatin1(key), name});
    }
    template <typename Value, typename Describe>
    void describeOne(const char* key, const QJsonValue& json, Value& value, Describe describe) {
        if (!json.isObject()) {
            fault(key, {});
            return;
        }
        const QJsonObject inner = json.toObject();
        FieldReader reader(inner, m_references, m_findings);
        describe(reader, value);
    }

    const QJsonObject& m_object;
    References& m_references;
    Findings& m_findings;
    QSet<QString> m_asked;
};

} // namespace rapport::exchange
