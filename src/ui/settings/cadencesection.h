#pragma once

#include "rapport/presentation/cadencerows.h"
#include "ui/common/page.h"

namespace rapport::ui {

class Button;
class CardTable;

/// The part of the Settings page that says how often to be in touch, by tier and by tag.
class CadenceSection final : public QWidget {
    Q_OBJECT

public:
    explicit CadenceSection(const UiContext& context, QWidget* parent);
    void load();

private:
    void show(const services::Cadences& all);
    void act(int row, const QString& action);
    void addForTag();
    void edit(const presentation::CadenceOf& of);
    void remove(const QString& tag);

    UiContext m_context;
    presentation::RowListModel m_model;
    std::vector<presentation::CadenceOf> m_shown; ///< as the rows
    QStringList m_freeTags;                       ///< that have no cadence
    Button* m_add;
    CardTable* m_table;
};

} // namespace rapport::ui
