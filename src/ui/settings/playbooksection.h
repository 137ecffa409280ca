#pragma once

#include "rapport/domain/playbook.h"
#include "rapport/presentation/rowlistmodel.h"
#include "ui/common/page.h"

namespace rapport::ui {

class Button;
class CardTable;

/// The part of the Settings page that says what everyone does in a kind of interaction.
class PlaybookSection final : public QWidget {
    Q_OBJECT

public:
    explicit PlaybookSection(const UiContext& context, QWidget* parent);
    void load();

private:
    void show(std::vector<domain::Playbook> playbooks);
    void act(int row, const QString& action);
    void edit(const domain::Playbook& playbook);

    UiContext m_context;
    presentation::RowListModel m_model;
    std::vector<domain::Playbook> m_shown; ///< as the rows
    Button* m_add;
    CardTable* m_table;
};

} // namespace rapport::ui
