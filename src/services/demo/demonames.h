#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace rapport::services {

/// Where a sample customer may come from. Names of other scripts are followed by their Latin form after a bar, for e-mail.
struct DemoCulture {
    QString language; ///< BCP 47
    QString timeZone;
    QString country;
    QString phone; ///< '#' is a digit
    QStringList cities;
    QStringList streets;
    QStringList given;
    QStringList family;
    int weight = 1;
};

[[nodiscard]] const std::vector<DemoCulture>& demoCultures();
/// Each culture as often as its weight.
[[nodiscard]] const std::vector<const DemoCulture*>& demoCulturesByWeight();
[[nodiscard]] const QStringList& demoTrades(); ///< what an organisation does; "%1" is a family name

[[nodiscard]] QString shownPart(const QString& name);
[[nodiscard]] QString latinPart(const QString& name);

} // namespace rapport::services
