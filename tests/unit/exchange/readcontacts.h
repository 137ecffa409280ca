#pragma once

#include "rapport/exchange/csvreader.h"
#include "rapport/exchange/vcardreader.h"
#include "support/catch.h"

#include <QBuffer>
#include <QStringEncoder>

namespace rapport::exchange::testing {

/// What a reader made of some bytes.
struct ReadContacts {
    std::vector<ContactRecord> records;
    std::vector<Problem> problems;
    qint64 rejected = 0;

    [[nodiscard]] const domain::Customer& only() const {
        REQUIRE(records.size() == 1);
        return records.front().customer;
    }
    [[nodiscard]] const domain::Milestone& onlyMilestone() const {
        REQUIRE(records.size() == 1);
        REQUIRE(records.front().milestones.size() == 1);
        return records.front().milestones.front();
    }
    [[nodiscard]] bool hasProblem(qint64 line, const QString& words) const {
        return std::any_of(problems.begin(), problems.end(),
                           [&](const Problem& each) { return each.line == line && each.message.contains(words); });
    }
};

[[nodiscard]] ReadContacts readCards(const QByteArray& bytes);
/// One card around these lines, ended by \r\n each.
[[nodiscard]] ReadContacts readCard(const QByteArrayList& lines, const QByteArray& version = "3.0");
/// With everything found out from the bytes.
[[nodiscard]] ReadContacts readCsv(const QByteArray& bytes);
[[nodiscard]] std::vector<QStringList> csvRows(const QByteArray& bytes, const CsvDialect& dialect,
                                               std::vector<Problem>* problems = {});

/// `work mobile* +49 1` for each contact point, addresses as their parts joined by |.
[[nodiscard]] QStringList points(const domain::Customer& customer);
[[nodiscard]] QString parts(const domain::PostalAddress& address);
[[nodiscard]] QStringList dates(const ContactRecord& record);

} // namespace rapport::exchange::testing
