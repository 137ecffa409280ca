#pragma once

#include "rapport/services/duplicates.h"
#include "ui/common/savingdialog.h"

class QGridLayout;
class QLabel;
class QRadioButton;
class QScrollArea;

namespace rapport::ui {

/// Two customers side by side, field by field, and what becomes of them: the very rule that merges. Where they differ in a field
/// that there can be one of, one is chosen; the other stands in the notes.
class MergeDialog final : public SavingDialog {
    Q_OBJECT

public:
    MergeDialog(const UiContext& context, CustomerId kept, CustomerId other, QWidget* parent);

protected:
    [[nodiscard]] bool isDirty() const override { return false; }
    void submit() override;

private:
    void fill(const services::MergePair& pair);
    void swap();
    void layOutFields();
    void showFields();
    void fitHeight(QScrollArea* scroll);
    void focusChoice(const QString& name);
    void addLine(int row, const domain::MergeField& field);
    /// Gives one of the two buttons.
    const QRadioButton* addChoice(int row, const domain::MergeField& field);
    [[nodiscard]] std::vector<domain::MergeField> fields() const;

    services::MergePair m_pair;
    QSet<QString> m_fromOther;
    QWidget* m_form;
    QLabel* m_warning;
    QGridLayout* m_grid = nullptr;
    std::vector<QLabel*> m_merged; ///< a line each
    Button* m_swap;
};

} // namespace rapport::ui
