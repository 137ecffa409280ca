#include "domain/duplicates/singlefields.h"

#include "rapport/domain/saying.h"

#include <QCoreApplication>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CustomerMerge", text); }

using DateText = std::function<QString(const PartialDate&)>;

QString birthdayOf(const std::vector<Milestone>& milestones, const DateText& dateText) {
    for (const Milestone& milestone : milestones) {
        if (milestone.kind == MilestoneKind::Birthday)
            return dateText(milestone.date);
    }
    return {};
}

QStringList points(const Customer& customer) {
    QStringList lines;
    for (const ContactPoint& point : customer.contactPoints)
        lines += point.value;
    return lines;
}

QStringList addresses(const Customer& customer) {
    QStringList lines;
    for (const PostalAddress& address : customer.addresses) {
        QStringList parts{address.street, address.postalCode, address.locality, address.country};
        parts.removeAll(QString());
        lines += parts.join(u", "_s);
    }
    return lines;
}

QStringList otherMilestones(const std::vector<Milestone>& milestones, const DateText& dateText) {
    QStringList lines;
    for (const Milestone& milestone : milestones) {
        if (milestone.kind != MilestoneKind::Birthday)
            lines += tr("%1: %2").arg(capitalised(milestone.label.isEmpty() ? word(milestone.kind) : milestone.label),
                                      dateText(milestone.date));
    }
    return lines;
}

QString textOf(const SingleField& field, const Customer& customer, const DateText& dateText) {
    const QString text = field.text(customer);
    const auto date = field.isDate ? PartialDate::parse(text) : std::nullopt;
    return date ? dateText(*date) : text;
}

QStringList paragraphs(const QString& text) { return text.isEmpty() ? QStringList() : QStringList{text}; }

class Lines {
public:
    void add(const QString& key, const QString& label, const QString& kept, const QString& other, const QString& merged,
             bool isChoice) {
        if (!kept.isEmpty() || !other.isEmpty() || !merged.isEmpty())
            all.push_back({key, label, kept, other, merged, isChoice});
    }
    void together(const QString& key, const QString& label, const QStringList& kept, const QStringList& other,
                  const QStringList& merged) {
        add(key, label, kept.join(u'\n'), other.join(u'\n'), merged.join(u'\n'), false);
    }

    std::vector<MergeField> all;
};

} // namespace

std::vector<MergeField> mergeFields(const MergeSide& kept, const MergeSide& other, const QSet<QString>& fromOther,
                                    const MergeNames& names, const DateText& dateText) {
    const CustomerMerge merge = mergeOf(kept, other, fromOther, names);
    const Customer& one = kept.customer;
    const Customer& two = other.customer;
    Lines lines;
    for (const SingleField& field : singleFields(one, two, names)) {
        const QString ours = textOf(field, one, dateText);
        const QString theirs = textOf(field, two, dateText);
        lines.add(field.key, field.label, ours, theirs, textOf(field, merge.customer, dateText),
                  !ours.isEmpty() && !theirs.isEmpty() && !field.isSame(one, two));
    }
    const QStringList ours = otherMilestones(kept.milestones, dateText);
    const QStringList theirs = otherMilestones(other.milestones, dateText);
    const QStringList together = otherMilestones(merge.milestones, dateText);
    lines.add(u"birthday"_s, tr("Birthday"), birthdayOf(kept.milestones, dateText), birthdayOf(other.milestones, dateText),
              birthdayOf(merge.milestones, dateText), together.size() > ours.size() + theirs.size());
    lines.together(u"contact_points"_s, tr("Phones, e-mails and links"), points(one), points(two), points(merge.customer));
    lines.together(u"addresses"_s, tr("Addresses"), addresses(one), addresses(two), addresses(merge.customer));
    lines.together(u"milestones"_s, tr("Milestones"), ours, theirs, together);
    lines.together(u"tags"_s, tr("Tags"), one.tags, two.tags, merge.customer.tags);
    lines.together(u"goals"_s, tr("Goals"), wordsOf(one.goals), wordsOf(two.goals), wordsOf(merge.customer.goals));
    lines.together(u"topics"_s, tr("Topics"), one.topics, two.topics, merge.customer.topics);
    lines.together(u"care_note"_s, tr("Care note"), paragraphs(one.careNote), paragraphs(two.careNote),
                   paragraphs(merge.customer.careNote));
    lines.together(u"notes"_s, tr("Notes"), paragraphs(one.notes), paragraphs(two.notes), paragraphs(merge.customer.notes));
    return std::move(lines.all);
}

} // namespace rapport::domain
