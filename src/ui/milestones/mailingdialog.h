#pragma once

#include "rapport/presentation/mailing.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QSpinBox;

namespace rapport::ui {

class Button;
class CardTable;

/// Whom to write to for their milestones in a period, who is left out and why; saved as a list for a mail merge, or as address
/// labels on a sheet of one's choice.
class MailingDialog final : public SheetDialog {
    Q_OBJECT

public:
    MailingDialog(const UiContext& context, QWidget* parent);

Q_SIGNALS:
    void filled();
    void written(const QString& file);

private:
    void addChoices();
    void addList();
    void addSheets();
    void connectChoices();
    void choosePeriod();
    void reload();
    void showMailing(services::Mailing mailing);
    void saveCsv();
    void saveLabels();
    void write(const QString& file, std::function<QByteArray()> make);
    [[nodiscard]] services::MailingQuery query() const;

    UiContext m_context;
    services::Mailing m_mailing;
    presentation::RowListModel m_model;
    storage::CancelToken m_loading;
    QComboBox* m_period;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_kind;
    QComboBox* m_language;
    CardTable* m_table;
    QLabel* m_summary;
    QLabel* m_problem;
    QComboBox* m_sheet;
    QSpinBox* m_start;
    Button* m_csv;
    Button* m_labels;
};

} // namespace rapport::ui
