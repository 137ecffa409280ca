#pragma once

#include "rapport/presentation/cases.h"

#include <QTableView>

namespace rapport::ui {

/// Open cases in columns by step. Arrows go from case to case; Enter, and the letters of the list, act on the current one.
class CaseBoardView final : public QTableView {
    Q_OBJECT

public:
    explicit CaseBoardView(QWidget* parent = nullptr);
    void show(const std::vector<storage::CaseRow>& rows, Moment now);

Q_SIGNALS:
    void actionRequested(const QString& action, const rapport::storage::CaseRow& row);
    void customerOpened(rapport::CustomerId id);
    void customerSelected(rapport::CustomerId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void request(const QString& action, const QModelIndex& index);

    presentation::CaseBoardModel* m_model;
};

} // namespace rapport::ui
