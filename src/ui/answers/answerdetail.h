#pragma once

#include "rapport/presentation/answers.h"
#include "ui/common/page.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace rapport::ui {

class CardTable;

/// One answer beside the list: what it says now, what it said before, and who was told.
class AnswerDetail final : public QFrame {
    Q_OBJECT

public:
    explicit AnswerDetail(const UiContext& context, QWidget* parent);
    /// Invalid: nothing.
    void show(AnswerId id);
    void reload();
    using QFrame::show;

Q_SIGNALS:
    void customerOpened(rapport::CustomerId id);

private:
    struct Shown {
        domain::Answer answer;
        std::vector<storage::AnswerTelling> tellings;
        QHash<qint64, QString> staff;
    };
    [[nodiscard]] static std::optional<Shown> read(storage::ReadSession& session, AnswerId id);
    void fill(const std::optional<Shown>& shown);

    UiContext m_context;
    AnswerId m_id;
    presentation::RowListModel m_model;
    QLabel* m_question;
    QLabel* m_words;
    QLabel* m_versionsTitle;
    QLabel* m_versions;
    QLabel* m_toldTitle;
    QLabel* m_nobody;
    CardTable* m_told;
};

} // namespace rapport::ui
