#pragma once

#include "rapport/presentation/importmodel.h"
#include "rapport/presentation/problemsmodel.h"

#include <QWidget>
#include <memory>

namespace Ui {
class ImportSummary;
}

namespace rapport::ui {

/// How an import ended: the counts, and what was found amiss on the way.
class ImportSummaryPage final : public QWidget {
    Q_OBJECT

public:
    explicit ImportSummaryPage(QWidget* parent);
    ~ImportSummaryPage() override;
    void show(const presentation::ImportModel& import);

private:
    void showCounts(const services::ImportSummary& summary);
    void showProblems(const services::ImportSummary& summary);

    std::unique_ptr<Ui::ImportSummary> m_ui;
    presentation::ProblemsModel* m_model;
};

} // namespace rapport::ui
