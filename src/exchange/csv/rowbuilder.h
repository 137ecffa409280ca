#pragma once

#include "rapport/exchange/csvreader.h"

#include <map>

namespace rapport::exchange {

/// Makes one contact of one row.
class RowBuilder {
public:
    RowBuilder(const CsvMapping& mapping, bool dayFirst, const ContactReader::OnProblem& onProblem, qint64 line);
    /// Empty when the row has nothing a contact can be made of; then the reason was reported.
    [[nodiscard]] std::optional<ContactRecord> build(const QStringList& row);

private:
    void take(const ColumnMeaning& meaning, const QString& value);
    void takeName(Field field, const QString& value);
    void takePoint(domain::ContactKind kind, const ColumnMeaning& meaning, const QString& value);
    void takeAddressPart(const ColumnMeaning& meaning, const QString& value);
    void takeDate(Field field, const QString& label, const QString& value);
    void takeTags(const QString& value);
    void takeParticular(Field field, const QString& value);
    [[nodiscard]] bool takeOwn(const ColumnMeaning& meaning, const QString& value);
    void settleShownName();
    void addMilestone(domain::MilestoneKind kind, const QString& label, const PartialDate& date);
    void keepDateInWords(const QString& heading, const QString& value);
    void finishAddresses();
    void finishBirthParts();
    void finishName();
    void report(Severity severity, const QString& message) const;

    const CsvMapping& m_mapping;
    bool m_dayFirst;
    const ContactReader::OnProblem& m_onProblem;
    ContactRecord m_record;
    qint64 m_column = 0;
    QString m_label; ///< from a LabelOfNext column, for the next labelled value
    bool m_labelPreferred = false;
    QStringList m_addressOrder;
    std::map<QString, domain::PostalAddress> m_addresses;
    std::map<QString, QString> m_wholeAddresses;
    bool m_kindSaid = false;
    std::optional<int> m_birthYear, m_birthMonth, m_birthDay;
};

} // namespace rapport::exchange
