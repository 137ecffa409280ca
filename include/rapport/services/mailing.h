#pragma once

#include "rapport/domain/milestone.h"
#include "rapport/services/workspace.h"

#include <QFuture>

namespace rapport::services {

/// Whom to write to for their milestones in a period of at most a year.
struct MailingQuery {
    QDate from;
    QDate to;                                 ///< included
    std::vector<domain::MilestoneKind> kinds; ///< none: all
    QString language;                         ///< only customers who speak it, by its main part ("de"); empty: all
    QString home;                             ///< our country, ISO 3166: not written on labels
};

struct MailingRow {
    CustomerId customer;
    domain::MilestoneKind kind = domain::MilestoneKind::Birthday;
    QString label; ///< of a milestone of one's own
    QDate day;     ///< on which it is observed
    std::optional<int> years;
    QString name;
    QString salutation;
    QStringList receiver; ///< the first lines of the label
    QStringList address;  ///< the lines below; none where no postal address is known
    QString email;
    QString language;
};

/// Who is not written to, and why, as a sentence.
struct LeftOut {
    QString name;
    QString why;
};

struct Mailing {
    std::vector<MailingRow> rows; ///< by day; each has an address or an e-mail address
    std::vector<LeftOut> leftOut;
    [[nodiscard]] std::vector<QStringList> labels() const; ///< of those with a postal address
    [[nodiscard]] size_t withoutPostal() const;            ///< of the rows
};
[[nodiscard]] Mailing loadMailing(storage::ReadSession& session, const MailingQuery& query);
[[nodiscard]] QFuture<Mailing> mailing(const Workspace& workspace, const MailingQuery& query);
/// With a line of titles: name, salutation, the lines of the address, e-mail, milestone, date, years, language. UTF-8; no cell is
/// taken for a formula.
[[nodiscard]] QByteArray mailingCsv(const Mailing& mailing);

} // namespace rapport::services
