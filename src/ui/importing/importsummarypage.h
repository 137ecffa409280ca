#pragma once

#include "rapport/presentation/importchangesmodel.h"
#include "rapport/presentation/importmodel.h"
#include "rapport/presentation/problemsmodel.h"

#include <QWidget>
#include <memory>

class QButtonGroup;
class QTableView;

namespace Ui {
class ImportSummary;
}

namespace rapport::ui {

/// What an import would do, or how it ended: the counts as buttons, each of which opens its contacts or what was found amiss.
class ImportSummaryPage final : public QWidget {
    Q_OBJECT

public:
    explicit ImportSummaryPage(QWidget* parent);
    ~ImportSummaryPage() override;
    void show(const presentation::ImportModel& import);
    /// Whether there is anything to be listed.
    [[nodiscard]] bool hasRows() const { return m_hasRows; }

private:
    enum Part { Created, Updated, Unchanged, Problems, PartCount };
    void setUpTable(QTableView* table, const QString& headerName) const;
    void showCounts();
    void showPart(int part);
    [[nodiscard]] qint64 countOf(int part) const;
    [[nodiscard]] qint64 listedOf(int part) const;

    std::unique_ptr<Ui::ImportSummary> m_ui;
    presentation::ImportChangesModel* m_changes;
    presentation::ProblemsModel* m_problems;
    QButtonGroup* m_parts;
    services::ImportSummary m_summary;
    bool m_hasRows = false;
};

} // namespace rapport::ui
